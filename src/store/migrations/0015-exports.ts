/**
 * What goes out of the service: an intelligence report, or a referral pack. Its words are sealed in the browser to the desk's
 * keys. Who proposes does not approve; what a second person approved is the bytes whose hash they named, and from then on
 * those bytes cannot change without breaking a check.
 */
export const exports = `
CREATE TABLE export (
  export_id        uuid PRIMARY KEY,
  report_id        bytea NOT NULL REFERENCES triage (report_id) ON DELETE CASCADE,
  desk             text NOT NULL,
  kind             text NOT NULL CHECK (kind IN ('intelligence-report', 'referral-pack')),
  recipient        text NOT NULL,
  state            text NOT NULL CHECK (state IN ('proposed', 'approved', 'refused', 'released', 'acknowledged')),
  sealed           bytea NOT NULL,
  object           bytea NOT NULL GENERATED ALWAYS AS (sha256(sealed)) STORED,
  proposed_by      text NOT NULL,
  proposed_hour    timestamptz NOT NULL CHECK (proposed_hour = date_trunc('hour', proposed_hour, 'UTC')),
  approved_by      text CHECK (approved_by <> proposed_by),
  approved_object  bytea CHECK (approved_object = sha256(sealed)),
  approval         bytea CHECK (octet_length(approval) BETWEEN 1 AND 2048),
  refused_by       text,
  released_by      text,
  released_at      timestamptz,
  released_file    bytea CHECK (octet_length(released_file) = 32),
  recipient_keys   text[] CHECK (cardinality(recipient_keys) <= 3),
  acknowledged_by  text,
  acknowledged_at  timestamptz,
  reference        text CHECK (reference ~ '^[A-Za-z0-9][A-Za-z0-9/._-]{0,39}$'),
  CHECK ((approved_by IS NULL) = (approved_object IS NULL) AND (approved_by IS NULL) = (approval IS NULL)),
  CHECK ((released_by IS NULL) = (released_at IS NULL)
    AND (released_by IS NULL) = (released_file IS NULL) AND (released_by IS NULL) = (recipient_keys IS NULL)),
  CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL) AND (acknowledged_by IS NULL) = (reference IS NULL)),
  CHECK ((state = 'refused') = (refused_by IS NOT NULL)),
  CHECK (CASE state WHEN 'proposed' THEN approved_by IS NULL WHEN 'refused' THEN true ELSE approved_by IS NOT NULL END),
  CHECK ((state IN ('released', 'acknowledged')) = (released_by IS NOT NULL)),
  CHECK ((state = 'acknowledged') = (acknowledged_by IS NOT NULL))
);
ALTER TABLE export ALTER COLUMN sealed SET STORAGE EXTERNAL;
CREATE INDEX export_of_report ON export (report_id);
`;
