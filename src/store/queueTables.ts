import type { ColumnType, Generated } from 'kysely';

type Bytes = ColumnType<Buffer, Uint8Array, never>;

/** Who has a report in hand. A report that nobody has has no row. */
export interface AssignmentTable {
  report_id: Bytes;
  /** The member's id in the roster. */
  holder: string;
  /** The end of the hour of the holder's last request about the report: a finer time could tell when it came. */
  active_hour: Date;
  /** While it is put by: when it comes back, and why it was. */
  parked_until: Date | null;
  park_reason: string | null;
}

/** That a clock rang, once for each clock and stage. */
export interface AlarmTable {
  report_id: Bytes;
  kind: string;
  stage: 'raised' | 'amber' | 'overdue';
  /** Rounded down to the hour. */
  rang_hour: ColumnType<Date, Date, never>;
  /** Whether the notice went out; it goes at least once. */
  notified: Generated<boolean>;
}

export interface QueueTables {
  assignment: AssignmentTable;
  alarm: AlarmTable;
}
