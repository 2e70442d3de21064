import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import { assign } from './assign.ts';
import { freeOfLeavers } from './freeOfLeavers.ts';
import { rowsOf } from './rowsOf.ts';
import type { Work } from './work.ts';

/** More than a desk's members press the key at the same moment; each looks past what the others are taking. */
const CANDIDATES = 50;

/**
 * Takes the most urgent report that nobody has. Members who do it at once get different ones, and nobody waits for
 * another: a row that a colleague's transaction has locked is passed over.
 *
 * @returns undefined when none waits
 */
export async function takeNext(
  store: Store,
  { desks, member, now }: Omit<Work, 'id'>,
): Promise<{ id: Uint8Array; desk: string } | undefined> {
  const scope = { desks: desks.map((desk) => desk.id), member, view: 'waiting', now } as const;
  return store.db.transaction().execute(async (transaction) => {
    await freeOfLeavers(transaction, desks, now);
    const { rows: waiting } = await sql<{ report_id: Buffer }>`
      ${rowsOf(sql`triage.report_id, triage.next_due`, scope, CANDIDATES)}`.execute(transaction);
    const ids = waiting.map((row) => row.report_id);
    const { rows } = await sql<{ report_id: Buffer; desk: string; received_hour: Date }>`
      SELECT report_id, desk, received_hour FROM triage
      WHERE report_id = ANY(${ids}::bytea[]) AND holder IS NULL AND state <> 'CLOSED'
      ORDER BY next_due, report_id LIMIT 1
      FOR NO KEY UPDATE SKIP LOCKED`.execute(transaction);
    const next = rows[0];
    if (!next) return undefined;
    const { report_id: id, desk, received_hour: receivedHour } = next;
    return (await assign(transaction, { id, desk, member, receivedHour, now })) ? { id, desk } : undefined;
  });
}
