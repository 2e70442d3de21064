import { ProblemError } from '../../api/problem.ts';
import { appendAudit } from '../../audit/append.ts';
import type { Store } from '../../store/openStore.ts';
import { createToken } from '../token.ts';
import { administrators } from './administrators.ts';
import { assertLive, changeAccounts } from './changeAccounts.ts';
import { APPROVER_AGE_MS, RECOVERY_LIFETIME_MS } from './limits.ts';

/**
 * Agrees to a recovery that another administrator proposed, and makes its link.
 *
 * @returns the token to put behind `PUBLIC_URL/console#join=`; it is stored nowhere
 * @throws ProblemError `not-found` when none is open; `recovery-needs-another` for who proposed it, whom it is for, or
 *   who has been an administrator for less than `APPROVER_AGE_MS`; `not-your-role`
 */
export async function approveRecovery(store: Store, account: string, by: string, now: Date): Promise<string> {
  const { secret, hash } = await createToken();
  await changeAccounts(store, by, async (executor) => {
    await assertLive(executor, account);
    const open = await executor
      .selectFrom('recovery')
      .select('proposed_by')
      .where('account', '=', account)
      .where('approved_by', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    if (!open) throw new ProblemError('not-found');
    const approver = (await administrators(executor)).find((administrator) => administrator.account === by);
    const isOldEnough = approver !== undefined && now.getTime() - approver.since.getTime() >= APPROVER_AGE_MS;
    if (!isOldEnough || by === open.proposed_by || by === account) throw new ProblemError('recovery-needs-another');
    await executor
      .updateTable('recovery')
      .set({ approved_by: by, token_hash: hash, expires_at: new Date(now.getTime() + RECOVERY_LIFETIME_MS) })
      .where('account', '=', account)
      .execute();
    await appendAudit(executor, { actor: by, action: 'recovery.approved', at: now, detail: { account } });
  });
  return secret;
}
