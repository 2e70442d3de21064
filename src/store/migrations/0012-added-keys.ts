/**
 * Who joins a desk, and what was sealed for them since. What reporters and members sealed stays as it came; a session key
 * packet for somebody who joined later stands beside it.
 *
 * `roster_key` says since when the service knows that a key belongs to a desk: what is older may not be sealed to it. The
 * keys of a desk that the service first hears of count as there from the beginning. A key that a roster no longer
 * names keeps its row, without a desk to work at.
 */
export const addedKeys = `
CREATE TABLE roster_key (
  desk        text NOT NULL,
  fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9A-F]{40}$'),
  member      text NOT NULL,
  since       timestamptz NOT NULL,
  serial      bigint NOT NULL,
  gone        boolean NOT NULL DEFAULT false,
  PRIMARY KEY (desk, fingerprint)
);
CREATE INDEX roster_key_member ON roster_key (member);

CREATE TABLE added_key (
  object      bytea NOT NULL CHECK (octet_length(object) = 32),
  fingerprint text NOT NULL,
  report_id   bytea NOT NULL REFERENCES triage (report_id) ON DELETE CASCADE,
  packet      bytea NOT NULL,
  sealed_by   text NOT NULL,
  sealed_hour timestamptz NOT NULL CHECK (sealed_hour = date_trunc('hour', sealed_hour, 'UTC')),
  PRIMARY KEY (object, fingerprint, report_id)
);
CREATE INDEX added_key_report ON added_key (report_id);

ALTER TABLE report_copy ADD COLUMN sealed_hour timestamptz NOT NULL DEFAULT date_trunc('hour', now(), 'UTC');
ALTER TABLE link_set
  ADD COLUMN sealed_hour timestamptz NOT NULL DEFAULT date_trunc('hour', now(), 'UTC'),
  ADD COLUMN object bytea NOT NULL GENERATED ALWAYS AS (sha256(sealed)) STORED;
`;
