/** Reports, their outbox, and the work they start at a desk. */
export const intake = `
CREATE TABLE report (
  id               bytea PRIMARY KEY CHECK (octet_length(id) = 32),
  desk             text NOT NULL,
  channel          text NOT NULL,
  sealed           bytea NOT NULL,
  received_hour    timestamptz NOT NULL CHECK (received_hour = date_trunc('hour', received_hour, 'UTC')),
  priority         boolean NOT NULL,
  mailbox_token    bytea NOT NULL CHECK (octet_length(mailbox_token) = 32),
  mailbox_key      bytea NOT NULL,
  challenge_digest bytea UNIQUE CHECK (octet_length(challenge_digest) = 32)
);
ALTER TABLE report ALTER COLUMN sealed SET STORAGE EXTERNAL;
ALTER TABLE report ALTER COLUMN mailbox_key SET STORAGE EXTERNAL;

CREATE TABLE outbox (
  report_id bytea NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  topic     text NOT NULL,
  PRIMARY KEY (report_id, topic)
);

CREATE TABLE triage (
  report_id     bytea PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
  desk          text NOT NULL,
  state         text NOT NULL CHECK (state IN
    ('RECEIVED', 'OPENED', 'CONFLICT_CHECKED', 'ASSESSED', 'DECIDED', 'FEEDBACK_SENT', 'CLOSED', 'REOPENED')),
  priority      boolean NOT NULL,
  received_hour timestamptz NOT NULL
);
CREATE INDEX triage_of_desk ON triage (desk, received_hour DESC, report_id DESC);

CREATE TABLE clock (
  report_id bytea NOT NULL REFERENCES triage (report_id) ON DELETE CASCADE,
  kind      text NOT NULL,
  due_at    timestamptz NOT NULL,
  met_at    timestamptz,
  PRIMARY KEY (report_id, kind)
);
CREATE INDEX clock_open ON clock (due_at) WHERE met_at IS NULL;

CREATE TABLE service_secret (
  name  text PRIMARY KEY,
  value bytea NOT NULL
);
`;
