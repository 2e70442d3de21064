import type { Store } from '../store/openStore.ts';
import { sql } from '../store/sql.ts';
import type { StaffRole } from '../store/staffTables.ts';
import { SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from './limits.ts';
import type { Role } from './roles/roles.ts';
import { hashToken } from './token.ts';

/** A session that is alive. */
export interface Session {
  /** Who is signed in: a member's or an account's id, or the name of a call handler's shift. */
  readonly member: string;
  /** The same. */
  readonly account: string;
  /** Whether there is an account of that id, with roles of its own and passkeys. */
  readonly hasAccount: boolean;
  readonly role: StaffRole;
  /** As they are at this request. */
  readonly roles: readonly Role[];
  /** When it ends if nothing more is done in it. */
  readonly idleEndsAt: Date;
  /** When it ends in any case. */
  readonly endsAt: Date;
}

/** The account that a session is of, as it is now; a call handler's shift is never one, whatever its name. */
const accountNow = sql<{ ended: boolean; roles: Role[] } | null>`(
  SELECT json_build_object(
    'ended', account.ended_at IS NOT NULL,
    'roles', ARRAY(SELECT role FROM account_role WHERE account_role.account = account.id ORDER BY role)
  ) FROM account WHERE account.id = member_session.member AND member_session.role = 'member')`.as('account');

/**
 * Finds the session of a cookie and, when a person's action caused the request,
 * lets its idle time start anew. The roles are those of the account at this
 * moment, and those of the link for somebody who has none.
 *
 * @param touch false for what the console fetches by itself, which keeps no session alive
 * @returns undefined when there is none or it has ended
 */
export async function readSession(
  store: Store,
  secret: string,
  now: Date,
  touch: boolean,
): Promise<Session | undefined> {
  const hash = await hashToken(secret);
  if (!hash) return undefined;
  const idleSince = new Date(now.getTime() - SESSION_IDLE_MS);
  const startedSince = new Date(now.getTime() - SESSION_ABSOLUTE_MS);
  const columns = ['member', 'role', 'roles', 'started_at', 'seen_at'] as const;
  const row = touch
    ? await store.db
        .updateTable('member_session')
        .set({ seen_at: now })
        .where('token_hash', '=', hash)
        .where('seen_at', '>', idleSince)
        .where('started_at', '>', startedSince)
        .returning([...columns, accountNow])
        .executeTakeFirst()
    : await store.db
        .selectFrom('member_session')
        .select([...columns, accountNow])
        .where('token_hash', '=', hash)
        .where('seen_at', '>', idleSince)
        .where('started_at', '>', startedSince)
        .executeTakeFirst();
  if (!row || row.account?.ended) return undefined;
  return {
    member: row.member,
    account: row.member,
    hasAccount: row.account !== null,
    role: row.role,
    roles: row.account?.roles ?? row.roles,
    idleEndsAt: new Date(row.seen_at.getTime() + SESSION_IDLE_MS),
    endsAt: new Date(row.started_at.getTime() + SESSION_ABSOLUTE_MS),
  };
}
