import type { Store } from '../../../store/openStore.ts';
import { QUEUE_CHANNEL } from './announce.ts';

/**
 * Says that something about a case has changed, to the desk that has it now, once it is kept. It names neither the case nor
 * what changed, and it never fails.
 *
 * @param id the report's id, 32 bytes
 */
export async function announceCase(store: Store, id: Uint8Array): Promise<void> {
  await store.pool
    .query('SELECT pg_notify($1, desk) FROM triage WHERE report_id = $2', [QUEUE_CHANNEL, id])
    .catch(() => undefined);
}
