import type { ColumnType, Generated } from 'kysely';

/** How a delivery leaves: by the mail relay, or posted to a system of the unit's own. */
export type DeliveryWay = 'mail' | 'webhook';

/**
 * - `waiting`: for its time, or for its turn in the queue
 * - `sending`: handed to a worker; what became of it is not known yet
 * - `sent`: the relay or the webhook has taken it
 * - `refused`: for good; trying again would not help
 * - `given-up`: it could not be handed over for days, or its report has gone to another desk or been erased
 */
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'refused' | 'given-up';

/** One sealed report to one recipient, one day's notice, or that a clock needs somebody. */
export interface DeliveryTable {
  /** Random. Names the message for good: the Message-ID and the webhook's id are made of it. */
  id: ColumnType<Buffer, Uint8Array, never>;
  way: ColumnType<DeliveryWay, DeliveryWay, never>;
  /** The recipient's name in the mail settings; no address. */
  recipient: ColumnType<string, string, never>;
  desk: ColumnType<string, string, never>;
  /** Null for a notice or an alarm. */
  report_id: ColumnType<Buffer | null, Uint8Array | null, never>;
  /** The day that a notice is for, in UTC; null for a report. */
  notice_day: ColumnType<Date | null, string | null, never>;
  /** That a clock needs somebody; which is not said. */
  alarm: Generated<boolean>;
  state: Generated<DeliveryState>;
  attempts: Generated<number>;
  /** When it is to go to the queue (again); null once it has ended. */
  next_attempt_at: Date | null;
  /** Until then nobody else sends it; null while nobody does. */
  claimed_until: Date | null;
  /** Why the last attempt failed, or why there is none any more: a code, never a text of the other side. */
  code: string | null;
  /** The day on which it ended, in UTC; no finer time is kept. */
  ended_on: ColumnType<Date | null, string | null, string | null>;
}

/** Until when no further alarm is mailed for a desk; gone once that is over. */
export interface AlarmPauseTable {
  desk: string;
  /** Of alarms for somebody in danger, which wait for no others. */
  urgent: boolean;
  ends_at: Date;
}

export interface MailTables {
  delivery: DeliveryTable;
  alarm_pause: AlarmPauseTable;
}
