import type { Store } from '../store/openStore.ts';
import { hashToken } from './token.ts';

/** Ends the session of a cookie; nothing happens when there is none. */
export async function endSession(store: Store, secret: string): Promise<void> {
  const hash = await hashToken(secret);
  if (!hash) return;
  await store.db.deleteFrom('member_session').where('token_hash', '=', hash).execute();
}
