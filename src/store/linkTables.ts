import type { ColumnType, Generated } from 'kysely';

type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>;

/** A desk's link key of one epoch, sealed to its members. The newest epoch is the one in use. */
export interface LinkKeyTable {
  desk: string;
  epoch: number;
  sealed: Bytes;
  /** Says whether a key that was sealed anew is the same one, and nothing else of it. */
  key_check: Bytes;
  /** Fingerprints of the keys that it is sealed to. */
  recipients: ColumnType<string[], string[], string[]>;
  /** The member who sealed it last. */
  sealed_by: string;
  sealed_hour: Date;
}

/** What was confirmed in a report, sealed to its desk, under the epoch whose key made its tokens. */
export interface LinkSetTable {
  report_id: Bytes;
  desk: string;
  epoch: number;
  sealed: Bytes;
  sealed_hour: Generated<Date>;
  /** SHA-256 of `sealed`. */
  object: ColumnType<Buffer, never, never>;
}

/** A token of something confirmed in a report. */
export interface LinkTokenTable {
  token: Bytes;
  report_id: Bytes;
  kind: string;
  strength: string;
}

export interface LinkTables {
  link_key: LinkKeyTable;
  link_set: LinkSetTable;
  link_token: LinkTokenTable;
}
