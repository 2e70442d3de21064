import type { CurrentRoster } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import { appendAudit } from '../../audit/append.ts';
import type { Store } from '../../store/openStore.ts';
import type { Role } from '../roles/roles.ts';
import { keepAnAdministrator } from './administrators.ts';
import { assertRolesFit } from './assertRolesFit.ts';
import { assertLive, changeAccounts } from './changeAccounts.ts';

export interface RoleChange {
  readonly account: string;
  readonly roles: readonly Role[];
  readonly by: string;
  readonly now: Date;
}

/**
 * Gives an account these roles instead of its own; sessions have them from their next request on.
 *
 * @throws ProblemError `own-account`, `not-found`, `roles-apart`, `last-administrator`, `not-your-role`
 */
export async function changeRoles(
  store: Store,
  { account, roles, by, now }: RoleChange,
  roster: CurrentRoster | null,
): Promise<void> {
  if (account === by) throw new ProblemError('own-account');
  assertRolesFit(account, roles, roster);
  await changeAccounts(store, by, async (executor) => {
    await assertLive(executor, account);
    await executor
      .deleteFrom('account_role')
      .where('account', '=', account)
      .where('role', 'not in', [...roles])
      .execute();
    await executor
      .insertInto('account_role')
      .values([...new Set(roles)].map((role) => ({ account, role, granted_at: now })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await keepAnAdministrator(executor);
    const detail = { account, roles: roles.join(',') };
    await appendAudit(executor, { actor: by, action: 'account.roles-changed', at: now, detail });
  });
}
