import { ProblemError } from '../../api/problem.ts';
import { appendAudit } from '../../audit/append.ts';
import type { Store } from '../../store/openStore.ts';
import { keepAnAdministrator } from './administrators.ts';
import { assertLive, changeAccounts } from './changeAccounts.ts';

/**
 * Ends an account for good: its sessions, passkeys, roles, links and recoveries
 * go at once, and the name is given to nobody else.
 *
 * @throws ProblemError `own-account`, `not-found`, `last-administrator`, `not-your-role`
 */
export async function endAccount(store: Store, account: string, by: string, now: Date): Promise<void> {
  if (account === by) throw new ProblemError('own-account');
  await changeAccounts(store, by, async (executor) => {
    await assertLive(executor, account);
    await executor.updateTable('account').set({ ended_at: now }).where('id', '=', account).execute();
    await executor.deleteFrom('member_session').where('member', '=', account).where('role', '=', 'member').execute();
    await executor
      .deleteFrom('sign_in_link')
      .where('member', '=', account)
      .where('role', '=', 'member')
      .where('used_at', 'is', null)
      .execute();
    await executor.deleteFrom('passkey').where('account', '=', account).execute();
    await executor.deleteFrom('account_role').where('account', '=', account).execute();
    await executor.deleteFrom('recovery').where('account', '=', account).execute();
    await keepAnAdministrator(executor);
    await appendAudit(executor, { actor: by, action: 'account.ended', at: now, detail: { account } });
  });
}
