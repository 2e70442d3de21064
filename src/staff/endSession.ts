import { appendAudit } from '../audit/append.ts';
import type { Store } from '../store/openStore.ts';
import { hashToken } from './token.ts';

/** Ends the session of a cookie; nothing happens when there is none. */
export async function endSession(store: Store, secret: string, now: Date): Promise<void> {
  const hash = await hashToken(secret);
  if (!hash) return;
  await store.db.transaction().execute(async (transaction) => {
    const ended = await transaction
      .deleteFrom('member_session')
      .where('token_hash', '=', hash)
      .returning('member')
      .executeTakeFirst();
    if (ended) await appendAudit(transaction, { actor: ended.member, action: 'session.ended', at: now });
  });
}
