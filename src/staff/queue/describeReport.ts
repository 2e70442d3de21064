import type { Store } from '../../store/openStore.ts';
import { readReports } from './readReports.ts';
import type { QueuedReport } from './wire.ts';

/** What the queue says of one report of these desks; undefined for any other. Opens nothing. */
export async function describeReport(
  store: Store,
  id: Uint8Array,
  desks: readonly string[],
  now: Date,
): Promise<QueuedReport | undefined> {
  const row = await store.db
    .selectFrom('triage')
    .select(['report_id', 'desk', 'state', 'priority', 'received_hour', 'channel'])
    .where('report_id', '=', id as Buffer)
    .where('desk', 'in', [...desks])
    .executeTakeFirst();
  return row && (await readReports(store, [row], now))[0];
}
