import type { Store } from './openStore.ts';
import { queryWithoutCopies } from './queryWithoutCopies.ts';

export interface NewReport {
  readonly id: Uint8Array;
  readonly desk: string;
  readonly channel: string;
  readonly sealed: Uint8Array;
  /** Rounded down to the hour. */
  readonly receivedHour: Date;
  readonly priority: boolean;
  readonly mailboxToken: Uint8Array;
  readonly mailboxKey: Uint8Array;
  readonly challengeDigest: Uint8Array | null;
}

const COLUMNS = 'id, desk, channel, sealed, received_hour, priority, mailbox_token, mailbox_key, challenge_digest';
const COLUMN_COUNT = COLUMNS.split(',').length;

const statements = new Map<number, string>();

/**
 * Both rows of every report or neither: one statement is one transaction. It
 * is one round trip and one flush to the disk, however many reports it keeps.
 */
function statementFor(reports: number): string {
  const known = statements.get(reports);
  if (known !== undefined) return known;
  const tuple = (row: number): string =>
    `(${Array.from({ length: COLUMN_COUNT }, (_, column) => `$${row * COLUMN_COUNT + column + 1}`).join(', ')})`;
  const made = `
    WITH taken AS (
      INSERT INTO report (${COLUMNS})
      VALUES ${Array.from({ length: reports }, (_, row) => tuple(row)).join(', ')}
      ON CONFLICT DO NOTHING
      RETURNING id
    )
    INSERT INTO outbox (report_id, topic) SELECT id, 'triage' FROM taken RETURNING report_id`;
  statements.set(reports, made);
  return made;
}

/**
 * Keeps reports together with their messages to the queue, durably.
 *
 * @returns for each report whether it was kept; it was not when its id is held or its challenge is spent.
 */
export async function insertReports(store: Store, reports: readonly NewReport[]): Promise<boolean[]> {
  const rows = await queryWithoutCopies<{ report_id: Buffer }>(store, {
    name: `insert-reports-${reports.length}`,
    text: statementFor(reports.length),
    values: reports.flatMap(valuesOf),
  });
  return reports.map(({ id }) => rows.some((row) => row.report_id.equals(id)));
}

function valuesOf(report: NewReport): unknown[] {
  return [
    report.id,
    report.desk,
    report.channel,
    report.sealed,
    report.receivedHour,
    report.priority,
    report.mailboxToken,
    report.mailboxKey,
    report.challengeDigest,
  ];
}
