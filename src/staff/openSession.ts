import type { Executor } from '../store/openStore.ts';
import { deleteEndedSessions } from './deleteEndedSessions.ts';
import type { Role } from './roles/roles.ts';
import { createToken } from './token.ts';

/** Starts a session of an account, whose roles are read at every request; gives the cookie's secret. */
export async function openSession(executor: Executor, account: string, now: Date): Promise<string> {
  await deleteEndedSessions(executor, now);
  const { secret, hash } = await createToken();
  const none: Role[] = [];
  await executor
    .insertInto('member_session')
    .values({ token_hash: hash, member: account, role: 'member', roles: none, started_at: now, seen_at: now })
    .execute();
  return secret;
}
