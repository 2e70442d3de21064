/**
 * Links between reports. A desk's link key is kept sealed to its members; of an identifier only tokens keyed with it, and
 * the identifiers themselves sealed to the desk. Tokens go with their set, and a set with its report.
 */
export const links = `
CREATE TABLE link_key (
  desk        text NOT NULL,
  epoch       integer NOT NULL CHECK (epoch > 0),
  sealed      bytea NOT NULL,
  key_check   bytea NOT NULL CHECK (octet_length(key_check) = 32),
  recipients  text[] NOT NULL,
  sealed_by   text NOT NULL,
  sealed_hour timestamptz NOT NULL CHECK (sealed_hour = date_trunc('hour', sealed_hour, 'UTC')),
  PRIMARY KEY (desk, epoch)
);

CREATE TABLE link_set (
  report_id bytea PRIMARY KEY REFERENCES triage (report_id) ON DELETE CASCADE,
  desk      text NOT NULL,
  epoch     integer NOT NULL,
  sealed    bytea NOT NULL,
  FOREIGN KEY (desk, epoch) REFERENCES link_key (desk, epoch)
);
CREATE INDEX link_set_desk ON link_set (desk, epoch, report_id);

CREATE TABLE link_token (
  token     bytea NOT NULL CHECK (octet_length(token) = 16),
  report_id bytea NOT NULL REFERENCES link_set (report_id) ON DELETE CASCADE,
  kind      text NOT NULL CHECK (kind IN ('name', 'collar', 'vehicle', 'online', 'phone')),
  strength  text NOT NULL CHECK (strength IN ('exact', 'strong', 'weak')),
  PRIMARY KEY (token, report_id)
);
CREATE INDEX link_token_report ON link_token (report_id);
`;
