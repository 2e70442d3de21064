import type { Store } from '../../store/openStore.ts';

/** What an account's passkeys know it by, 32 bytes. */
export async function readUserHandle(store: Store, account: string): Promise<Uint8Array<ArrayBuffer>> {
  const { user_handle } = await store.db
    .selectFrom('account')
    .select('user_handle')
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
  return Uint8Array.from(user_handle);
}
