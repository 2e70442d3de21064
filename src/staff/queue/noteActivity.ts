import type { Store } from '../../store/openStore.ts';
import { ACTIVITY_STEP_MS } from './limits.ts';

/** Notes that a report's holder is at work on it, so that it is not taken from them as quiet. Anybody else changes nothing. */
export async function noteActivity(store: Store, id: Uint8Array, member: string, now: Date): Promise<void> {
  await store.db
    .updateTable('assignment')
    .set({ active_at: now })
    .where('report_id', '=', id as Buffer)
    .where('holder', '=', member)
    .where('active_at', '<', new Date(now.getTime() - ACTIVITY_STEP_MS))
    .execute();
}
