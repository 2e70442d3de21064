import { ProblemError } from '../../api/problem.ts';
import { OPERATOR } from '../../audit/event.ts';
import type { Executor, Store } from '../../store/openStore.ts';
import { administrators } from './administrators.ts';
import { lockAccounts } from './lockAccounts.ts';

/**
 * Runs a change to accounts in a transaction, alone among such changes, for an
 * administrator who is one at this moment: what the request was let in with may
 * have been taken away since.
 *
 * @throws ProblemError `not-your-role` when the actor is no administrator any more
 */
export async function changeAccounts<Result>(
  store: Store,
  actor: string,
  change: (executor: Executor) => Promise<Result>,
): Promise<Result> {
  return store.db.transaction().execute(async (transaction) => {
    await lockAccounts(transaction);
    if (actor !== OPERATOR) {
      const those = await administrators(transaction);
      if (!those.some(({ account }) => account === actor)) throw new ProblemError('not-your-role');
    }
    return change(transaction);
  });
}

/** @throws ProblemError `not-found` when there is no such account or it has ended */
export async function assertLive(executor: Executor, account: string): Promise<void> {
  const live = await executor
    .selectFrom('account')
    .select('id')
    .where('id', '=', account)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!live) throw new ProblemError('not-found');
}
