import type { Store } from '../../store/openStore.ts';
import { type RawBuilder, sql } from '../../store/sql.ts';
import { COUNT_LIMIT } from './limits.ts';
import { conditionsOf, type QueueScope } from './rowsOf.ts';
import type { QueueCounts, QueueView } from './wire.ts';

/** How many reports each view has, without regard to filters and in no order, counted up to `COUNT_LIMIT`. */
export async function countQueue(
  store: Store,
  scope: Pick<QueueScope, 'desks' | 'member' | 'now'>,
): Promise<QueueCounts> {
  const count = (view: QueueView): RawBuilder<unknown> => sql`(SELECT count(*)::int FROM (
    SELECT FROM triage WHERE triage.desk = ANY (${scope.desks}) AND ${conditionsOf({ ...scope, view })}
    LIMIT ${COUNT_LIMIT}) AS counted)`;
  const { rows } = await sql<QueueCounts>`
    SELECT ${count('waiting')} AS waiting, ${count('mine')} AS mine, ${count('desk')} AS desk,
      ${count('overdue')} AS overdue, ${count('parked')} AS parked`.execute(store.db);
  return rows[0] ?? { waiting: 0, mine: 0, desk: 0, overdue: 0, parked: 0 };
}
