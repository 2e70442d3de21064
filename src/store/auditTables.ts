import type { ColumnType } from 'kysely';

/** One entry of the audit. The database numbers and chains it at the commit; nothing changes it after. */
export interface AuditEntryTable {
  /** From 1, without gaps; pg reads a bigint as text. */
  seq: ColumnType<string, never, never>;
  /** Whole seconds, or whole hours where finer would date a reporter. */
  at: ColumnType<Date, never, never>;
  actor: ColumnType<string, never, never>;
  action: ColumnType<string, never, never>;
  report_id: ColumnType<Buffer | null, never, never>;
  desk: ColumnType<string | null, never, never>;
  /** Canonical JSON (RFC 8785) of codes. */
  detail: ColumnType<string, never, never>;
  /** Hash of the entry before; 32 zero bytes in the first. */
  previous: ColumnType<Buffer, never, never>;
  /** SHA-256 as docs/protocol.md describes it. */
  hash: ColumnType<Buffer, never, never>;
}

/** What a transaction appends, until its commit chains it. No row outlives its transaction. */
export interface AuditDraftTable {
  at: ColumnType<never, Date, never>;
  actor: ColumnType<never, string, never>;
  action: ColumnType<never, string, never>;
  report_id: ColumnType<never, Uint8Array | null, never>;
  desk: ColumnType<never, string | null, never>;
  detail: ColumnType<never, string, never>;
}

/** A signed statement of what the chain was at an entry. */
export interface AuditCheckpointTable {
  seq: ColumnType<string, string, never>;
  /** A signed note; docs/protocol.md. */
  note: ColumnType<string, string, never>;
}

export interface AuditTables {
  audit_entry: AuditEntryTable;
  audit_draft: AuditDraftTable;
  audit_checkpoint: AuditCheckpointTable;
}
