/**
 * What is decided about a report, in codes; who is in a conflict; sealed notes; and copies that were sealed anew for
 * another desk. None of it holds a word of a report.
 */
export const casework = `
CREATE TABLE case_file (
  report_id        bytea PRIMARY KEY REFERENCES triage (report_id) ON DELETE CASCADE,
  version          int NOT NULL CHECK (version > 0),
  rules_version    int NOT NULL,
  source           smallint CHECK (source BETWEEN 1 AND 3),
  information      text CHECK (information IN ('A', 'B', 'C', 'D', 'E')),
  handling         text CHECK (handling IN ('P', 'C')),
  conditions       text[],
  categories       text[],
  apsp             boolean,
  complaint        text[],
  standards        text[],
  flags            text[] NOT NULL,
  harm             text[],
  safe_to_act      text,
  referral         text,
  referral_rules   text[],
  clear_at         timestamptz,
  referral_by      text,
  proposed_outcome text,
  proposed_by      text,
  outcome          text,
  decided_by       text,
  approved_by      text,
  decided_hour     timestamptz CHECK (decided_hour = date_trunc('hour', decided_hour, 'UTC')),
  feedback         text,
  reopened         text,
  safeguarding     text NOT NULL CHECK (safeguarding IN ('none', 'open', 'met')),
  iopc_referral    text NOT NULL CHECK (iopc_referral IN ('none', 'open', 'met')),
  CHECK ((source IS NULL) = (information IS NULL) AND (source IS NULL) = (handling IS NULL)),
  CHECK ((referral IS NULL) = (referral_by IS NULL)),
  CHECK ((proposed_outcome IS NULL) = (proposed_by IS NULL)),
  CHECK ((outcome IS NULL) = (decided_by IS NULL)),
  CHECK (approved_by <> decided_by)
);

CREATE TABLE case_conflict (
  report_id     bytea NOT NULL REFERENCES triage (report_id) ON DELETE CASCADE,
  member        text NOT NULL,
  answer        text NOT NULL CHECK (answer IN ('none', 'named', 'know', 'overridden')),
  override_by   text CHECK (override_by <> member),
  PRIMARY KEY (report_id, member)
);

CREATE TABLE case_note (
  report_id    bytea NOT NULL REFERENCES triage (report_id) ON DELETE CASCADE,
  id           bytea NOT NULL CHECK (octet_length(id) = 32),
  kind         text NOT NULL,
  desk         text NOT NULL,
  author       text NOT NULL,
  written_hour timestamptz NOT NULL CHECK (written_hour = date_trunc('hour', written_hour, 'UTC')),
  sealed       bytea NOT NULL,
  PRIMARY KEY (report_id, id)
);
ALTER TABLE case_note ALTER COLUMN sealed SET STORAGE EXTERNAL;

CREATE TABLE report_copy (
  report_id bytea NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  desk      text NOT NULL,
  id        bytea NOT NULL CHECK (octet_length(id) = 32),
  sealed    bytea NOT NULL,
  sealed_by text NOT NULL,
  PRIMARY KEY (report_id, desk)
);
ALTER TABLE report_copy ALTER COLUMN sealed SET STORAGE EXTERNAL;

ALTER TABLE report_opening ADD COLUMN reason text;
`;
