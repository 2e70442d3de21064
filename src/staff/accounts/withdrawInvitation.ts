import { ProblemError } from '../../api/problem.ts';
import { appendAudit } from '../../audit/append.ts';
import type { Store } from '../../store/openStore.ts';
import { changeAccounts } from './changeAccounts.ts';

/** Makes an unused invitation worthless. @throws ProblemError `not-found`, `not-your-role` */
export async function withdrawInvitation(store: Store, account: string, by: string, now: Date): Promise<void> {
  await changeAccounts(store, by, async (executor) => {
    const gone = await executor
      .deleteFrom('invitation')
      .where('account', '=', account)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) throw new ProblemError('not-found');
    await appendAudit(executor, { actor: by, action: 'invitation.withdrawn', at: now, detail: { account } });
  });
}
