import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { AddedKeyTables } from './addedKeyTables.ts';
import type { AuditTables } from './auditTables.ts';
import type { CaseTables } from './caseTables.ts';
import type { ExportTables } from './exportTables.ts';
import type { IdentityTables } from './identityTables.ts';
import type { LinkTables } from './linkTables.ts';
import type { MailInTables } from './mailInTables.ts';
import type { MailTables } from './mailTables.ts';
import type { QueueTables } from './queueTables.ts';
import type { StaffTables } from './staffTables.ts';

/** `bytea`: written as any byte array, read as a Buffer. */
type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>;

/**
 * One accepted report, sealed. `received_hour` is rounded down to the hour: the
 * service keeps no finer time, no order and no network data of a reporter.
 */
export interface ReportTable {
  /** SHA-256 of `sealed`. */
  id: Bytes;
  desk: string;
  channel: string;
  sealed: Bytes;
  received_hour: ColumnType<Date, Date, never>;
  priority: boolean;
  /** SHA-256 of the mailbox's bearer token. */
  mailbox_token: Bytes;
  /** The reporter's private key, wrapped by a key that only the return code gives. */
  mailbox_key: Bytes;
  /** Identifies the proof of work that was spent; null for channels without one. */
  challenge_digest: ColumnType<Buffer | null, Uint8Array | null, null>;
}

/** A message that a report's transaction leaves for the queue. */
export interface OutboxTable {
  report_id: Bytes;
  topic: string;
}

/** A report's place in its desk's work. */
export interface TriageTable {
  report_id: Bytes;
  desk: string;
  state: string;
  priority: boolean;
  /** A copy of the report's, so that a desk's queue is read from one index. */
  received_hour: ColumnType<Date, Date, never>;
  /** A copy of the report's, too. */
  channel: Generated<string>;
  /** The day (UTC) on which its words were erased. */
  erased_on: ColumnType<string | null, string | null | undefined, string | null>;
  /** What a member says of it: high, medium or low. */
  assessed_priority: Generated<string | null>;
  /** When the next of its open clocks is due; kept by triggers, as are `holder` and `parked`. */
  next_due: Generated<Date>;
  /** Who has it, parked or not. */
  holder: Generated<string | null>;
  parked: Generated<boolean>;
  /** 1 high, 2 medium, 3 low: what a member says of it; until then high if its reporter marked it as urgent, else medium. */
  urgency: GeneratedAlways<number>;
}

/** A deadline that a report started. */
export interface ClockTable {
  report_id: Bytes;
  kind: string;
  due_at: Date;
  /** When the duty was done, rounded down to the hour; null while it is open. */
  met_at: Date | null;
  /** From when its time is counted: the report's hour of receipt unless another was given. */
  started_at: Generated<Date | null>;
  /** When it is next to ring, set by a trigger; null once it has rung for the last time. */
  rings_at: Generated<Date | null>;
}

/** A random value that all processes of one installation share. */
export interface ServiceSecretTable {
  name: string;
  value: Bytes;
}

/** A migration that ran. */
export interface MigrationTable {
  id: number;
  name: string;
  sha256: string;
  applied_at: Generated<Date>;
}

/** Every table of the schema `public`; BullMQ's own are in the schema `bullmq`. */
export interface Database
  extends StaffTables,
    IdentityTables,
    AuditTables,
    CaseTables,
    ExportTables,
    LinkTables,
    MailTables,
    MailInTables,
    QueueTables,
    AddedKeyTables {
  report: ReportTable;
  outbox: OutboxTable;
  triage: TriageTable;
  clock: ClockTable;
  service_secret: ServiceSecretTable;
  migration: MigrationTable;
}
