import type { Store } from './openStore.ts';

/** Whether a message with that id, in hex, was sent from here: one that comes back is going round in circles. */
export async function isOwnMessage(store: Store, id: string): Promise<boolean> {
  const row = await store.db
    .selectFrom('delivery')
    .select('way')
    .where('id', '=', Buffer.from(id, 'hex'))
    .executeTakeFirst();
  return row !== undefined;
}
