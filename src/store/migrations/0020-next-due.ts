/**
 * The time of a report's next clock, found report by report. A set of changed clocks joined with the record was planned for
 * tables as they were when the connection first did it, mostly small: among 2,000 reports it read all of both for each new
 * one, 5 ms, and more with every further report. What is open is a filter and not a condition, for the same reason: with it
 * an index of the open clocks of all reports looks as good as that of the report's own, while both are small.
 */
export const nextDue = `
CREATE OR REPLACE FUNCTION candour_set_next_due() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  id  bytea;
  due timestamptz;
BEGIN
  FOR id IN SELECT DISTINCT report_id FROM changed ORDER BY report_id LOOP
    PERFORM FROM triage WHERE report_id = id FOR NO KEY UPDATE;
    SELECT coalesce(min(due_at) FILTER (WHERE met_at IS NULL), '9999-12-31T00:00:00Z') INTO due
    FROM clock WHERE report_id = id;
    UPDATE triage SET next_due = due WHERE report_id = id AND next_due <> due;
  END LOOP;
  RETURN NULL;
END $$;
`;
