import type { Store } from './openStore.ts';

const SECRET_BYTES = 32;

/**
 * Gives the installation's secret of that name, making it on first use; the same in every process.
 *
 * @returns 256 random bits in lower-case hex.
 */
export async function ensureSecret(store: Store, name: string): Promise<string> {
  const value = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  await store.db
    .insertInto('service_secret')
    .values({ name, value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await store.db
    .selectFrom('service_secret')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.value.toString('hex');
}
