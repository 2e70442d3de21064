/**
 * Accounts, their roles and passkeys, and the one-time tickets that lead to a first passkey. A name that had an account
 * is not given to another person: accounts end and stay. Tokens are kept as SHA-256 only.
 */
const ROLES =
  "'intake-officer', 'analyst', 'decision-maker', 'source-adviser', 'auditor', 'administrator', 'call-handler'";

/** What every member could do before there were roles. */
const FORMER_MEMBER = "'{intake-officer,analyst,decision-maker}'";

export const identity = `
CREATE TABLE account (
  id          text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]{1,64}$'),
  user_handle bytea NOT NULL UNIQUE CHECK (octet_length(user_handle) = 32),
  created_at  timestamptz NOT NULL,
  ended_at    timestamptz
);

CREATE TABLE account_role (
  account    text NOT NULL REFERENCES account (id),
  role       text NOT NULL CHECK (role IN (${ROLES})),
  granted_at timestamptz NOT NULL,
  PRIMARY KEY (account, role)
);

CREATE TABLE passkey (
  credential_id bytea PRIMARY KEY CHECK (octet_length(credential_id) BETWEEN 1 AND 1023),
  account       text NOT NULL REFERENCES account (id),
  public_key    bytea NOT NULL,
  counter       bigint NOT NULL CHECK (counter >= 0),
  transports    text[] NOT NULL,
  name          text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 64),
  added_at      timestamptz NOT NULL,
  used_at       timestamptz
);
CREATE INDEX passkey_of_account ON passkey (account);

CREATE TABLE passkey_challenge (
  cookie_hash bytea PRIMARY KEY CHECK (octet_length(cookie_hash) = 32),
  challenge   bytea NOT NULL CHECK (octet_length(challenge) = 32),
  purpose     text NOT NULL CHECK (purpose IN ('sign-in', 'add', 'invitation', 'recovery')),
  account     text,
  user_handle bytea,
  ticket_hash bytea,
  expires_at  timestamptz NOT NULL
);
CREATE INDEX passkey_challenge_expiry ON passkey_challenge (expires_at);

CREATE TABLE invitation (
  token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  account    text NOT NULL CHECK (account ~ '^[a-z0-9-]{1,64}$'),
  roles      text[] NOT NULL CHECK (roles <@ ARRAY[${ROLES}] AND cardinality(roles) > 0),
  invited_by text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz
);
CREATE UNIQUE INDEX invitation_open ON invitation (account) WHERE used_at IS NULL;

CREATE TABLE recovery (
  account     text PRIMARY KEY REFERENCES account (id),
  proposed_by text NOT NULL REFERENCES account (id),
  proposed_at timestamptz NOT NULL,
  approved_by text REFERENCES account (id),
  token_hash  bytea UNIQUE CHECK (octet_length(token_hash) = 32),
  expires_at  timestamptz NOT NULL,
  used_at     timestamptz,
  CHECK (approved_by <> proposed_by AND approved_by <> account AND proposed_by <> account),
  CHECK ((approved_by IS NULL) = (token_hash IS NULL))
);

ALTER TABLE sign_in_link ADD COLUMN roles text[] NOT NULL DEFAULT ${FORMER_MEMBER};
UPDATE sign_in_link SET roles = '{call-handler}' WHERE role = 'call-handler';
ALTER TABLE sign_in_link ADD CHECK (roles <@ ARRAY[${ROLES}] AND cardinality(roles) > 0);
ALTER TABLE sign_in_link ALTER COLUMN roles DROP DEFAULT;

ALTER TABLE member_session ADD COLUMN roles text[] NOT NULL DEFAULT ${FORMER_MEMBER};
UPDATE member_session SET roles = '{call-handler}' WHERE role = 'call-handler';
ALTER TABLE member_session ALTER COLUMN roles DROP DEFAULT;
CREATE INDEX member_session_of ON member_session (member);
`;
