import type { Store } from '../store/openStore.ts';
import { sql } from '../store/sql.ts';
import type { QueueCounts } from './wire.ts';

/** How many reports of these desks wait, are opened, and have a clock that is overdue. */
export async function countQueue(store: Store, desks: readonly string[], now: Date): Promise<QueueCounts> {
  const { rows } = await sql<QueueCounts>`
    SELECT
      (SELECT count(*)::int FROM triage WHERE desk = ANY(${desks}) AND state = 'RECEIVED') AS waiting,
      (SELECT count(*)::int FROM triage WHERE desk = ANY(${desks}) AND state <> 'RECEIVED') AS opened,
      (SELECT count(DISTINCT report_id)::int FROM clock JOIN triage USING (report_id)
        WHERE met_at IS NULL AND due_at <= ${now} AND desk = ANY(${desks})) AS overdue`.execute(store.db);
  return rows[0] ?? { waiting: 0, opened: 0, overdue: 0 };
}
