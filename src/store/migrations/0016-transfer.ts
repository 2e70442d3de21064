/**
 * A case that goes to another desk: what is proposed, and where it has been. What is sealed stays as it came; session keys
 * for the other desk's members stand in `added_key`.
 */
export const transfer = `
ALTER TABLE case_file
  ADD COLUMN transfer_desk   text,
  ADD COLUMN transfer_reason text,
  ADD COLUMN transfer_by     text,
  ADD CHECK ((transfer_desk IS NULL) = (transfer_reason IS NULL) AND (transfer_desk IS NULL) = (transfer_by IS NULL));

CREATE TABLE case_transfer (
  report_id   bytea NOT NULL REFERENCES triage (report_id) ON DELETE CASCADE,
  number      integer NOT NULL CHECK (number > 0),
  from_desk   text NOT NULL,
  to_desk     text NOT NULL CHECK (to_desk <> from_desk),
  reason      text NOT NULL,
  proposed_by text NOT NULL,
  approved_by text CHECK (approved_by <> proposed_by),
  moved_hour  timestamptz NOT NULL CHECK (moved_hour = date_trunc('hour', moved_hour, 'UTC')),
  PRIMARY KEY (report_id, number)
);
`;
