import { appendAudit } from '../audit/append.ts';
import { OPERATOR } from '../audit/event.ts';
import type { Store } from '../store/openStore.ts';
import type { StaffRole } from '../store/staffTables.ts';
import { LINK_LIFETIME_MS, LINK_MEMORY_MS } from './limits.ts';
import { MEMBER_ROLES } from './roles/memberRoles.ts';
import type { Role } from './roles/roles.ts';
import { createToken } from './token.ts';

/**
 * Makes a link with which somebody can sign in once within twelve hours, and
 * forgets links that are long over. Whoever calls it has checked a member's id
 * against the roster; a member's link opens nothing when they are not in it. A
 * call handler is in no roster: the link alone makes them one, for one shift.
 *
 * @param name a member's id, or the name that the call handler goes by
 * @param roles what they may do while they have no account; an account's own roles go before
 * @returns the token to put behind `PUBLIC_URL/console#sign-in=`; it is stored nowhere
 */
export async function createSignInLink(
  store: Store,
  name: string,
  now: Date = new Date(),
  role: StaffRole = 'member',
  roles: readonly Role[] = role === 'member' ? MEMBER_ROLES : ['call-handler'],
): Promise<string> {
  const { secret, hash } = await createToken();
  await store.db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('sign_in_link')
      .where('expires_at', '<', new Date(now.getTime() - LINK_MEMORY_MS))
      .execute();
    await transaction
      .insertInto('sign_in_link')
      .values({
        token_hash: hash,
        member: name,
        role,
        roles: [...roles],
        expires_at: new Date(now.getTime() + LINK_LIFETIME_MS),
      })
      .execute();
    const detail = { account: name, role };
    await appendAudit(transaction, { actor: OPERATOR, action: 'link.made', at: now, detail });
  });
  return secret;
}
