import type { Executor } from '../store/openStore.ts';
import { SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from './limits.ts';

/** Forgets the sessions whose time is over. */
export async function deleteEndedSessions(executor: Executor, now: Date): Promise<void> {
  await executor
    .deleteFrom('member_session')
    .where((where) =>
      where.or([
        where('seen_at', '<=', new Date(now.getTime() - SESSION_IDLE_MS)),
        where('started_at', '<=', new Date(now.getTime() - SESSION_ABSOLUTE_MS)),
      ]),
    )
    .execute();
}
