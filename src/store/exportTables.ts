import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** `bytea`: written as any byte array, read as a Buffer. */
type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>;
type MaybeBytes = ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>;

/** What is to leave the service, or has left it: its words sealed in the browser to the desk's keys. */
export interface ExportTable {
  /** A random UUID. */
  export_id: string;
  report_id: Bytes;
  desk: string;
  kind: string;
  /** To whom it goes, as a code. */
  recipient: string;
  state: string;
  sealed: Bytes;
  /** Whether `sealed` was erased with the words of its report. */
  erased: Generated<boolean>;
  /** SHA-256 of `sealed`. */
  object: GeneratedAlways<Buffer>;
  proposed_by: string;
  proposed_hour: Date;
  approved_by: string | null;
  /** The hash of what its second person read. */
  approved_object: MaybeBytes;
  /** Their key's signature on it. */
  approval: MaybeBytes;
  /** Who did not agree, or took it back. */
  refused_by: string | null;
  released_by: string | null;
  released_at: Date | null;
  /** SHA-256 of the signed and sealed file that went out. */
  released_file: MaybeBytes;
  /** Fingerprints of the keys it was sealed to beside the desk's. */
  recipient_keys: string[] | null;
  acknowledged_by: string | null;
  acknowledged_at: Date | null;
  /** What the recipient calls it. */
  reference: string | null;
}

export interface ExportTables {
  export: ExportTable;
}
