import type { Store } from '../store/openStore.ts';
import { LINK_LIFETIME_MS, LINK_MEMORY_MS } from './limits.ts';
import { createToken } from './token.ts';

/**
 * Makes a link with which a member can sign in once within twelve hours, and
 * forgets links that are long over. Whoever calls it has checked the member's id
 * against the roster; a link of somebody who is not in it opens nothing.
 *
 * @returns the token to put behind `PUBLIC_URL/console#sign-in=`; it is stored nowhere
 */
export async function createSignInLink(store: Store, memberId: string, now: Date = new Date()): Promise<string> {
  const { secret, hash } = await createToken();
  await store.db
    .deleteFrom('sign_in_link')
    .where('expires_at', '<', new Date(now.getTime() - LINK_MEMORY_MS))
    .execute();
  await store.db
    .insertInto('sign_in_link')
    .values({ token_hash: hash, member: memberId, expires_at: new Date(now.getTime() + LINK_LIFETIME_MS) })
    .execute();
  return secret;
}
