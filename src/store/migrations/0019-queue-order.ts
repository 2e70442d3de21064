/**
 * Who has a report, whether it is put by, and how urgent it is stand in `triage`, so that every view of the queue, in either
 * order, is one walk along an index, and so is its count. `urgency` is the priority that a member gave; until somebody has, high
 * for what its reporter marked as urgent and medium for the rest. Few states are common, so they have an index of their own:
 * a filter for a rare one reads what fits it and not the whole desk.
 */
export const queueOrder = `
DROP TRIGGER candour_set_taken ON assignment;
DROP FUNCTION candour_set_taken();
DROP INDEX triage_free;
ALTER TABLE triage
  DROP COLUMN taken,
  ADD COLUMN holder  text,
  ADD COLUMN parked  boolean NOT NULL DEFAULT false,
  ADD COLUMN urgency smallint NOT NULL GENERATED ALWAYS AS (
    CASE WHEN coalesce(assessed_priority = 'high', priority) THEN 1
      WHEN assessed_priority = 'low' THEN 3 ELSE 2 END) STORED,
  ADD CHECK (NOT parked OR holder IS NOT NULL);

CREATE FUNCTION candour_set_holder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE triage SET holder = NULL, parked = false WHERE report_id = OLD.report_id;
  ELSE
    UPDATE triage SET holder = NEW.holder, parked = NEW.parked_until IS NOT NULL WHERE report_id = NEW.report_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER candour_set_holder AFTER INSERT OR DELETE OR UPDATE OF holder, parked_until ON assignment
  FOR EACH ROW EXECUTE FUNCTION candour_set_holder();
UPDATE triage SET holder = assignment.holder, parked = assignment.parked_until IS NOT NULL
FROM assignment WHERE assignment.report_id = triage.report_id;

CREATE INDEX triage_by_urgency ON triage (desk, urgency, next_due, report_id) WHERE state <> 'CLOSED';
CREATE INDEX triage_by_state ON triage (desk, state, next_due, report_id) WHERE state <> 'CLOSED';
CREATE INDEX triage_free ON triage (desk, next_due, report_id) WHERE state <> 'CLOSED' AND holder IS NULL;
CREATE INDEX triage_free_by_urgency ON triage (desk, urgency, next_due, report_id)
  WHERE state <> 'CLOSED' AND holder IS NULL;
CREATE INDEX triage_in_hand ON triage (holder, desk, next_due, report_id) WHERE state <> 'CLOSED' AND NOT parked;
CREATE INDEX triage_parked ON triage (desk, next_due, report_id) WHERE state <> 'CLOSED' AND parked;
`;
