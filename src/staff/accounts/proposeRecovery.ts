import { ProblemError } from '../../api/problem.ts';
import { appendAudit } from '../../audit/append.ts';
import type { Store } from '../../store/openStore.ts';
import { assertLive, changeAccounts } from './changeAccounts.ts';
import { RECOVERY_LIFETIME_MS } from './limits.ts';

/**
 * Says that somebody has lost their passkeys and is to have a new way in. Another
 * administrator must agree; a proposal that is open already is replaced by this one.
 *
 * @throws ProblemError `own-account`, `not-found`, `not-your-role`
 */
export async function proposeRecovery(store: Store, account: string, by: string, now: Date): Promise<void> {
  if (account === by) throw new ProblemError('own-account');
  await changeAccounts(store, by, async (executor) => {
    await assertLive(executor, account);
    await executor.deleteFrom('recovery').where('account', '=', account).execute();
    await executor
      .insertInto('recovery')
      .values({
        account,
        proposed_by: by,
        proposed_at: now,
        approved_by: null,
        token_hash: null,
        expires_at: new Date(now.getTime() + RECOVERY_LIFETIME_MS),
        used_at: null,
      })
      .execute();
    await appendAudit(executor, { actor: by, action: 'recovery.proposed', at: now, detail: { account } });
  });
}
