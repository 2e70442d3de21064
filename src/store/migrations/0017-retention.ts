/**
 * Words that go once the force's own system has them. `erasable` is the one place that says of which reports, and since when
 * the days count; nothing else erases. A case whose words are gone stays closed, and no sealed bytes come back to it.
 *
 * What was closed before this step counts from it on. Erasing makes dead rows in tables that hardly change otherwise, so
 * their first one calls the vacuum.
 */
export const retention = `
ALTER TABLE triage
  ADD COLUMN erased_on date,
  ADD CHECK (erased_on IS NULL OR state = 'CLOSED');
CREATE INDEX triage_to_erase ON triage (desk) WHERE state = 'CLOSED' AND erased_on IS NULL;

ALTER TABLE case_file
  ADD COLUMN closed_hour     timestamptz CHECK (closed_hour = date_trunc('hour', closed_hour, 'UTC')),
  ADD COLUMN reopened_hour   timestamptz CHECK (reopened_hour = date_trunc('hour', reopened_hour, 'UTC')),
  ADD COLUMN hold_reason     text,
  ADD COLUMN hold_by         text,
  ADD COLUMN hold_removal_by text,
  ADD CHECK ((hold_reason IS NULL) = (hold_by IS NULL)),
  ADD CHECK (hold_removal_by IS NULL OR hold_by IS NOT NULL);
UPDATE case_file SET closed_hour = date_trunc('hour', now(), 'UTC')
FROM triage WHERE triage.report_id = case_file.report_id AND triage.state = 'CLOSED';

DO $$
DECLARE
  name text;
BEGIN
  SELECT conname INTO STRICT name FROM pg_constraint
  WHERE conrelid = 'export'::regclass AND pg_get_constraintdef(oid) LIKE '%(approved_object = sha256(sealed))%';
  EXECUTE format('ALTER TABLE export DROP CONSTRAINT %I', name);
END $$;
ALTER TABLE export
  ADD COLUMN erased boolean NOT NULL DEFAULT false,
  ADD CHECK (erased OR approved_object = sha256(sealed)),
  ADD CHECK (NOT erased OR octet_length(sealed) = 0);

CREATE VIEW erasable AS
SELECT triage.report_id, triage.desk, greatest(case_file.closed_hour, sent.latest) AS counts_from
FROM triage
JOIN case_file ON case_file.report_id = triage.report_id
CROSS JOIN LATERAL (
  SELECT max(acknowledged_at) AS latest,
    bool_or(state = 'acknowledged' AND acknowledged_by <> proposed_by
      AND acknowledged_at > coalesce(case_file.reopened_hour, '-infinity')) AS counts,
    bool_or(state IN ('proposed', 'approved', 'released')) AS waits
  FROM export WHERE export.report_id = triage.report_id AND export.desk = triage.desk
) AS sent
WHERE triage.state = 'CLOSED' AND triage.erased_on IS NULL AND case_file.closed_hour IS NOT NULL
  AND case_file.hold_by IS NULL
  AND (case_file.chis_reason IS NULL OR case_file.chis_outcome = 'not-a-source')
  AND case_file.safeguarding <> 'open' AND case_file.iopc_referral <> 'open'
  AND sent.counts AND NOT sent.waits;

CREATE FUNCTION candour_not_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM triage WHERE report_id = NEW.report_id AND erased_on IS NULL FOR KEY SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'the words of this report are erased'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER candour_not_erased BEFORE INSERT OR UPDATE OF sealed ON report_copy
  FOR EACH ROW EXECUTE FUNCTION candour_not_erased();
CREATE TRIGGER candour_not_erased BEFORE INSERT OR UPDATE OF sealed ON case_note
  FOR EACH ROW EXECUTE FUNCTION candour_not_erased();
CREATE TRIGGER candour_not_erased BEFORE INSERT OR UPDATE OF sealed ON link_set
  FOR EACH ROW EXECUTE FUNCTION candour_not_erased();
CREATE TRIGGER candour_not_erased BEFORE INSERT OR UPDATE OF sealed ON export
  FOR EACH ROW EXECUTE FUNCTION candour_not_erased();
CREATE TRIGGER candour_not_erased BEFORE INSERT OR UPDATE OF packet ON added_key
  FOR EACH ROW EXECUTE FUNCTION candour_not_erased();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['report', 'report_copy', 'case_note', 'link_set', 'export'] LOOP
    EXECUTE format('ALTER TABLE %I SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
      toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0)', name);
  END LOOP;
END $$;
`;
