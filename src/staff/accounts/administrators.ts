import { ProblemError } from '../../api/problem.ts';
import type { Executor } from '../../store/openStore.ts';

/** An account that may manage accounts. */
export interface Administrator {
  readonly account: string;
  readonly since: Date;
}

/** Everybody who is an administrator now, by name. */
export async function administrators(executor: Executor): Promise<Administrator[]> {
  const rows = await executor
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account')
    .select(['account_role.account', 'account_role.granted_at'])
    .where('role', '=', 'administrator')
    .where('ended_at', 'is', null)
    .orderBy('account_role.account')
    .execute();
  return rows.map((row) => ({ account: row.account, since: row.granted_at }));
}

/**
 * Refuses a change that leaves nobody to manage accounts; to be called after it, in its transaction.
 *
 * @throws ProblemError `last-administrator`
 */
export async function keepAnAdministrator(executor: Executor): Promise<void> {
  if ((await administrators(executor)).length === 0) throw new ProblemError('last-administrator');
}
