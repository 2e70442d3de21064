import type { CurrentRoster } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import { appendAudit } from '../../audit/append.ts';
import type { Store } from '../../store/openStore.ts';
import type { Role } from '../roles/roles.ts';
import { createToken } from '../token.ts';
import { assertRolesFit } from './assertRolesFit.ts';
import { changeAccounts } from './changeAccounts.ts';
import { INVITATION_LIFETIME_MS } from './limits.ts';

export interface Invitation {
  /** As the roster names them, where it does. */
  readonly account: string;
  readonly roles: readonly Role[];
  /** An administrator's account, or `OPERATOR`. */
  readonly by: string;
  readonly now: Date;
}

/**
 * Makes a link with which somebody registers a first passkey, once; an unused one for the same name is worth nothing then.
 *
 * @returns the token to put behind `PUBLIC_URL/console#join=`; it is stored nowhere
 * @throws ProblemError `account-exists` for a name that has or had an account; `roles-apart`; `not-your-role`
 */
export async function invite(
  store: Store,
  { account, roles, by, now }: Invitation,
  roster: CurrentRoster | null,
): Promise<string> {
  assertRolesFit(account, roles, roster);
  const { secret, hash } = await createToken();
  await changeAccounts(store, by, async (executor) => {
    const taken = await executor.selectFrom('account').select('id').where('id', '=', account).executeTakeFirst();
    if (taken) throw new ProblemError('account-exists');
    await executor.deleteFrom('invitation').where('account', '=', account).where('used_at', 'is', null).execute();
    await executor
      .insertInto('invitation')
      .values({
        token_hash: hash,
        account,
        roles: [...new Set(roles)],
        invited_by: by,
        expires_at: new Date(now.getTime() + INVITATION_LIFETIME_MS),
        used_at: null,
      })
      .execute();
    const detail = { account, roles: roles.join(',') };
    await appendAudit(executor, { actor: by, action: 'account.invited', at: now, detail });
  });
  return secret;
}
