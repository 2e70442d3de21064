import type { ColumnType } from 'kysely';

/** How many e-mails of one kind came on one day (UTC) and became no report. */
export interface MailCountTable {
  day: ColumnType<Date, string, never>;
  kind: string;
  messages: number;
}

export interface MailInTables {
  mail_count: MailCountTable;
}
