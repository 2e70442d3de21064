import type { Store } from '../../store/openStore.ts';
import { endOfHour } from './hours.ts';

/** Notes that a report's holder is at work on it, so that it is not taken from them as quiet. Anybody else changes nothing. */
export async function noteActivity(store: Store, id: Uint8Array, member: string, now: Date): Promise<void> {
  const hour = endOfHour(now);
  await store.db
    .updateTable('assignment')
    .set({ active_hour: hour })
    .where('report_id', '=', id as Buffer)
    .where('holder', '=', member)
    .where('active_hour', '<', hour)
    .execute();
}
