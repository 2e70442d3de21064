/**
 * The audit: entries that nothing changes, each bound to the one before by its hash (docs/protocol.md, "Audit").
 *
 * What a transaction appends waits in `audit_draft`, and a trigger that is deferred to the commit numbers and chains it. So
 * the lock on the end of the chain is the last one that a transaction takes, whatever it does after it appended, and two
 * transactions cannot wait for each other. The bytes of 'CAUD' name the lock.
 */
export const audit = `
CREATE TABLE audit_entry (
  seq       bigint PRIMARY KEY CHECK (seq > 0),
  at        timestamptz NOT NULL CHECK (at = date_trunc('second', at)),
  actor     text NOT NULL CHECK (char_length(actor) BETWEEN 1 AND 200),
  action    text NOT NULL CHECK (char_length(action) BETWEEN 1 AND 64),
  report_id bytea CHECK (octet_length(report_id) = 32),
  desk      text,
  detail    text NOT NULL CHECK (octet_length(detail) <= 4096),
  previous  bytea NOT NULL CHECK (octet_length(previous) = 32),
  hash      bytea NOT NULL CHECK (octet_length(hash) = 32)
);
CREATE INDEX audit_entry_of_actor ON audit_entry (actor, seq);
CREATE INDEX audit_entry_of_action ON audit_entry (action, seq);
CREATE INDEX audit_entry_of_report ON audit_entry (report_id, seq) WHERE report_id IS NOT NULL;
CREATE INDEX audit_entry_of_day ON audit_entry (at);

CREATE INDEX report_of_call ON report (received_hour) WHERE channel = 'hotline';

CREATE TABLE audit_draft (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at        timestamptz NOT NULL,
  actor     text NOT NULL,
  action    text NOT NULL,
  report_id bytea,
  desk      text,
  detail    text NOT NULL
);

CREATE TABLE audit_checkpoint (
  seq  bigint PRIMARY KEY CHECK (seq > 0),
  note text NOT NULL
);

CREATE FUNCTION audit_field(value bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN value IS NULL THEN int4send(-1) ELSE int4send(octet_length(value)) || value END $$;

CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_seq  bigint;
  last_hash bytea;
BEGIN
  PERFORM pg_advisory_xact_lock(1128355140);
  SELECT seq, hash INTO last_seq, last_hash FROM audit_entry ORDER BY seq DESC LIMIT 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
  INSERT INTO audit_entry (seq, at, actor, action, report_id, desk, detail, previous, hash)
  VALUES (
    last_seq + 1, NEW.at, NEW.actor, NEW.action, NEW.report_id, NEW.desk, NEW.detail, last_hash,
    sha256(
      convert_to('candour audit entry v1' || chr(10), 'UTF8')
      || last_hash
      || int8send(last_seq + 1)
      || int8send(extract(epoch FROM NEW.at)::bigint)
      || audit_field(convert_to(NEW.actor, 'UTF8'))
      || audit_field(convert_to(NEW.action, 'UTF8'))
      || audit_field(NEW.report_id)
      || audit_field(convert_to(NEW.desk, 'UTF8'))
      || audit_field(convert_to(NEW.detail, 'UTF8'))
    )
  );
  DELETE FROM audit_draft WHERE id = NEW.id;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER audit_draft_chained AFTER INSERT ON audit_draft
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_chain();

CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER audit_entry_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_checkpoint_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_draft_kept BEFORE UPDATE OR TRUNCATE ON audit_draft
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
`;
