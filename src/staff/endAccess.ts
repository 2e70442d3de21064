import { appendAudit } from '../audit/append.ts';
import { OPERATOR } from '../audit/event.ts';
import type { Store } from '../store/openStore.ts';

/** Ends every session of that name, whatever its role, and takes back the links that were not used, invitations and recoveries among them. */
export async function endAccess(
  store: Store,
  name: string,
  now: Date = new Date(),
): Promise<{ sessions: number; links: number }> {
  return store.db.transaction().execute(async (transaction) => {
    const unused = await transaction
      .deleteFrom('sign_in_link')
      .where('member', '=', name)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    const invitations = await transaction
      .deleteFrom('invitation')
      .where('account', '=', name)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    const recoveries = await transaction
      .deleteFrom('recovery')
      .where('account', '=', name)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    const alive = await transaction.deleteFrom('member_session').where('member', '=', name).executeTakeFirst();
    const ended = {
      sessions: Number(alive.numDeletedRows),
      links: Number(unused.numDeletedRows + invitations.numDeletedRows + recoveries.numDeletedRows),
    };
    const detail = { account: name, ...ended };
    await appendAudit(transaction, { actor: OPERATOR, action: 'sessions.revoked', at: now, detail });
    return ended;
  });
}
