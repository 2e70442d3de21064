import type { Store } from '../../store/openStore.ts';
import { type RawBuilder, sql } from '../../store/sql.ts';
import { COUNT_LIMIT } from './limits.ts';
import { type QueueScope, rowsOf } from './rowsOf.ts';
import type { QueueCounts, QueueView } from './wire.ts';

const COLUMNS = sql`triage.next_due, triage.report_id`;

/** How many reports each view has, without regard to filters, counted up to `COUNT_LIMIT`. */
export async function countQueue(
  store: Store,
  scope: Pick<QueueScope, 'desks' | 'member' | 'now'>,
): Promise<QueueCounts> {
  const count = (view: QueueView): RawBuilder<unknown> =>
    sql`(SELECT count(*)::int FROM (${rowsOf(COLUMNS, { ...scope, view }, COUNT_LIMIT)}) AS counted)`;
  const { rows } = await sql<QueueCounts>`
    SELECT ${count('waiting')} AS waiting, ${count('mine')} AS mine, ${count('desk')} AS desk,
      ${count('overdue')} AS overdue, ${count('parked')} AS parked`.execute(store.db);
  return rows[0] ?? { waiting: 0, mine: 0, desk: 0, overdue: 0, parked: 0 };
}
