import type { ApiContext } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import type { Executor } from '../../store/openStore.ts';
import { planCount } from './planCount.ts';
import { planMove } from './planMove.ts';
import { planReturn } from './planReturn.ts';
import { planTransfer } from './planTransfer.ts';
import { type CaseOf, readCase } from './readCase.ts';
import type { ReadOperation } from './readOperation.ts';

/**
 * What an operation does beside the change of the case, in its transaction; undefined where that is nothing.
 *
 * @throws ProblemError when what it was given cannot be
 */
export async function planBeside(
  context: ApiContext,
  of: CaseOf,
  { conflict, reporter, proposedDesk, transfer, isReturn }: ReadOperation,
): Promise<((executor: Executor) => Promise<void>) | undefined> {
  if (conflict) return planMove(context, of, conflict);
  if (reporter) return planCount(of.id, reporter);
  if (transfer) return planTransfer(context, of, transfer);
  if (isReturn) return planReturn(context, of);
  if (proposedDesk !== undefined) await assertOtherDesk(context, of, proposedDesk);
  return undefined;
}

/** A transfer goes to a desk that the unit's root has signed, and to no other. */
async function assertOtherDesk({ store, roster }: ApiContext, of: CaseOf, desk: string): Promise<void> {
  const kept = await readCase(store.db, of, false);
  if (!kept) throw new ProblemError('not-found');
  const isThere = roster.current()?.roster.desks.some(({ id }) => id === desk);
  if (!isThere || desk === kept.desk) throw new ProblemError('invalid');
}
