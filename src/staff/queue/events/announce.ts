import type { Store } from '../../../store/openStore.ts';

/** Carries the ids of desks at which something has changed, and nothing else. */
export const QUEUE_CHANNEL = 'candour_queue';

/**
 * Says that something has changed at these desks, once it is kept: a notice within the transaction would have every
 * commit wait for the one before. It never fails: who is not told looks for themselves within a minute.
 */
export async function announce(store: Store, desks: readonly string[]): Promise<void> {
  await store.pool
    .query('SELECT pg_notify($1, desk) FROM unnest($2::text[]) AS changed (desk)', [QUEUE_CHANNEL, desks])
    .catch(() => undefined);
}
