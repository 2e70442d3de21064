/** Members' sign-in links and sessions, and who opened what. Tokens are kept as SHA-256 only. */
export const staff = `
CREATE TABLE sign_in_link (
  token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  member     text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz
);
CREATE INDEX sign_in_link_expiry ON sign_in_link (expires_at);

CREATE TABLE member_session (
  token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  member     text NOT NULL,
  started_at timestamptz NOT NULL,
  seen_at    timestamptz NOT NULL
);

CREATE TABLE report_opening (
  report_id   bytea NOT NULL REFERENCES triage (report_id) ON DELETE CASCADE,
  opened_hour timestamptz NOT NULL CHECK (opened_hour = date_trunc('hour', opened_hour, 'UTC')),
  member      text NOT NULL,
  PRIMARY KEY (report_id, opened_hour, member)
);

CREATE INDEX triage_waiting ON triage (desk) WHERE state = 'RECEIVED';
`;
