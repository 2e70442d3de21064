import type { Store } from './openStore.ts';

/** Whether the database answers and can be written to: a server in recovery takes no reports. */
export async function isReachable(store: Store): Promise<boolean> {
  try {
    const { rows } = await store.pool.query<{ writable: boolean }>('SELECT NOT pg_is_in_recovery() AS writable');
    return rows[0]?.writable === true;
  } catch {
    return false;
  }
}
