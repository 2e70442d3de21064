/**
 * Who has a report in hand, what is put by until a date, and which clocks have rung.
 *
 * A desk's queue is read in the order of its clocks. So that a page of it costs the same among a hundred thousand
 * reports as among a hundred, the time of a report's next open clock and whether somebody has it stand in `triage`;
 * triggers keep both true, whoever changes a clock or an assignment.
 *
 * `clock.rings_at` is when a clock is next to be looked at: at half of its time (danger: at
 * once; a mailbox nobody comes to: after two thirds), then at its end, then never again. What
 * rang is in `alarm`, once for each clock and stage, by the hour: an alarm that rings at arrival would tell its minute.
 */
export const queue = `
CREATE TABLE assignment (
  report_id    bytea PRIMARY KEY REFERENCES triage (report_id) ON DELETE CASCADE,
  holder       text NOT NULL,
  active_hour  timestamptz NOT NULL CHECK (active_hour = date_trunc('hour', active_hour, 'UTC')),
  parked_until timestamptz,
  park_reason  text,
  CHECK ((parked_until IS NULL) = (park_reason IS NULL))
);
CREATE INDEX assignment_of_holder ON assignment (holder);
CREATE INDEX assignment_in_hand ON assignment (active_hour) WHERE parked_until IS NULL;
CREATE INDEX assignment_parked ON assignment (parked_until) WHERE parked_until IS NOT NULL;

CREATE TABLE alarm (
  report_id bytea NOT NULL REFERENCES triage (report_id) ON DELETE CASCADE,
  kind      text NOT NULL,
  stage     text NOT NULL CHECK (stage IN ('raised', 'amber', 'overdue')),
  rang_hour timestamptz NOT NULL CHECK (rang_hour = date_trunc('hour', rang_hour, 'UTC')),
  notified  boolean NOT NULL DEFAULT false,
  PRIMARY KEY (report_id, kind, stage)
);
CREATE INDEX alarm_unnotified ON alarm (report_id) WHERE NOT notified;

ALTER TABLE triage
  ADD COLUMN channel text NOT NULL DEFAULT 'chat',
  ADD COLUMN next_due timestamptz NOT NULL DEFAULT '9999-12-31T00:00:00Z',
  ADD COLUMN taken boolean NOT NULL DEFAULT false;
ALTER TABLE clock
  ADD COLUMN started_at timestamptz,
  ADD COLUMN rings_at timestamptz;

CREATE FUNCTION candour_set_ring() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.started_at := coalesce(NEW.started_at, (SELECT received_hour FROM report WHERE id = NEW.report_id), NEW.due_at);
  NEW.rings_at := CASE NEW.kind
    WHEN 'danger' THEN NEW.started_at
    WHEN 'dormant' THEN NEW.started_at + (NEW.due_at - NEW.started_at) * 2 / 3
    ELSE NEW.started_at + (NEW.due_at - NEW.started_at) / 2
  END;
  RETURN NEW;
END $$;
CREATE TRIGGER candour_set_ring BEFORE INSERT OR UPDATE OF due_at ON clock
  FOR EACH ROW EXECUTE FUNCTION candour_set_ring();

CREATE FUNCTION candour_set_next_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM triage WHERE report_id IN (SELECT report_id FROM changed) ORDER BY report_id FOR NO KEY UPDATE;
  UPDATE triage SET next_due = found.due
  FROM (
    SELECT ids.report_id, coalesce(min(clock.due_at), '9999-12-31T00:00:00Z') AS due
    FROM (SELECT DISTINCT report_id FROM changed) AS ids
    LEFT JOIN clock ON clock.report_id = ids.report_id AND clock.met_at IS NULL
    GROUP BY ids.report_id
  ) AS found
  WHERE triage.report_id = found.report_id AND triage.next_due <> found.due;
  RETURN NULL;
END $$;
CREATE TRIGGER candour_due_added AFTER INSERT ON clock REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION candour_set_next_due();
CREATE TRIGGER candour_due_changed AFTER UPDATE ON clock REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION candour_set_next_due();
CREATE TRIGGER candour_due_removed AFTER DELETE ON clock REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION candour_set_next_due();

CREATE FUNCTION candour_set_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE triage SET taken = true WHERE report_id = NEW.report_id;
  ELSE
    UPDATE triage SET taken = false WHERE report_id = OLD.report_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER candour_set_taken AFTER INSERT OR DELETE ON assignment
  FOR EACH ROW EXECUTE FUNCTION candour_set_taken();

CREATE FUNCTION candour_let_go() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM assignment WHERE report_id = NEW.report_id;
  RETURN NULL;
END $$;
CREATE TRIGGER candour_let_go AFTER UPDATE OF desk, state ON triage
  FOR EACH ROW WHEN (NEW.desk <> OLD.desk OR (NEW.state = 'CLOSED' AND OLD.state <> 'CLOSED'))
  EXECUTE FUNCTION candour_let_go();

UPDATE triage SET channel = report.channel FROM report WHERE report.id = triage.report_id;
UPDATE clock SET due_at = due_at;

CREATE INDEX triage_by_clock ON triage (desk, next_due, report_id) WHERE state <> 'CLOSED';
CREATE INDEX triage_free ON triage (desk, next_due, report_id) WHERE state <> 'CLOSED' AND NOT taken;
CREATE INDEX clock_rings ON clock (rings_at) WHERE met_at IS NULL AND rings_at IS NOT NULL;
CREATE INDEX clock_rung ON clock (due_at) WHERE met_at IS NULL AND (rings_at IS NULL OR rings_at = due_at);
DROP INDEX triage_waiting;
`;
