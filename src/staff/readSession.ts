import type { Store } from '../store/openStore.ts';
import type { StaffRole } from '../store/staffTables.ts';
import { SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from './limits.ts';
import { hashToken } from './token.ts';

/** A session that is alive. */
export interface Session {
  readonly member: string;
  readonly role: StaffRole;
  /** When it ends if nothing more is done in it. */
  readonly idleEndsAt: Date;
  /** When it ends in any case. */
  readonly endsAt: Date;
}

/**
 * Finds the session of a cookie and, when a person's action caused the request,
 * lets its idle time start anew.
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
  const row = touch
    ? await store.db
        .updateTable('member_session')
        .set({ seen_at: now })
        .where('token_hash', '=', hash)
        .where('seen_at', '>', idleSince)
        .where('started_at', '>', startedSince)
        .returning(['member', 'role', 'started_at', 'seen_at'])
        .executeTakeFirst()
    : await store.db
        .selectFrom('member_session')
        .select(['member', 'role', 'started_at', 'seen_at'])
        .where('token_hash', '=', hash)
        .where('seen_at', '>', idleSince)
        .where('started_at', '>', startedSince)
        .executeTakeFirst();
  if (!row) return undefined;
  return {
    member: row.member,
    role: row.role,
    idleEndsAt: new Date(row.seen_at.getTime() + SESSION_IDLE_MS),
    endsAt: new Date(row.started_at.getTime() + SESSION_ABSOLUTE_MS),
  };
}
