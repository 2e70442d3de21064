import type { ApiContext } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import type { Executor } from '../../store/openStore.ts';
import { RETURNED } from '../../triage/rules/case/transfer.ts';
import { noteTransfer } from './noteTransfer.ts';
import { type CaseOf, readCase } from './readCase.ts';

/**
 * How a case goes back to the desk that it came from. That desk opens it as it did before: nothing sealed was taken away.
 *
 * @throws ProblemError `invalid` when the roster in force has that desk no more
 */
export async function planReturn(context: ApiContext, of: CaseOf): Promise<(executor: Executor) => Promise<void>> {
  const kept = await readCase(context.store.db, of, false);
  if (!kept) throw new ProblemError('not-found');
  const to = kept.file.cameFrom;
  if (to !== null && !context.roster.current()?.roster.desks.some(({ id }) => id === to)) {
    throw new ProblemError('invalid');
  }
  const now = context.clock();
  return async (executor) => {
    if (to === null) return;
    const move = { from: kept.desk, to, reason: RETURNED.code, proposedBy: of.member, approvedBy: null };
    await noteTransfer(executor, { id: of.id, ...move, now });
  };
}
