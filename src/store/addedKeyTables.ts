import type { ColumnType } from 'kysely';

type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>;

/** A key that a roster has named at a desk. */
export interface RosterKeyTable {
  desk: string;
  fingerprint: string;
  member: string;
  /** What is older may not be sealed to it. */
  since: Date;
  /** Of the last roster that said so; read as text, as PostgreSQL's bigint is. */
  serial: ColumnType<string, number, number>;
  /** Whether that roster no longer names it. */
  gone: boolean;
}

/** A session key packet of something sealed, for somebody who joined after it was. */
export interface AddedKeyTable {
  /** SHA-256 of what is sealed. */
  object: Bytes;
  fingerprint: string;
  report_id: Bytes;
  packet: Bytes;
  sealed_by: string;
  sealed_hour: Date;
}

export interface AddedKeyTables {
  roster_key: RosterKeyTable;
  added_key: AddedKeyTable;
}
