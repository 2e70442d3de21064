import type { Executor } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';

/**
 * Locks a report's place in the queue until the transaction's end, before its assignment is changed: everybody takes the two
 * in this order, so that nobody waits for somebody who waits for them.
 */
export async function lockPlace(transaction: Executor, id: Uint8Array): Promise<void> {
  await sql`SELECT FROM triage WHERE report_id = ${id} FOR NO KEY UPDATE`.execute(transaction);
}
