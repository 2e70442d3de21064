import type { ApiContext } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import { SIZE_CLASSES } from '../../envelope/sizes.ts';
import type { Executor } from '../../store/openStore.ts';
import { conflictDesk } from './conflictDesk.ts';
import { moveCase } from './moveCase.ts';
import { type CaseOf, readCase } from './readCase.ts';
import type { ConflictMove } from './readOperation.ts';
import { readSealedText } from './readSealedText.ts';

/**
 * How a declared conflict gives the case to another desk; undefined where nothing was sealed for one, and the case stays for
 * the colleagues. The service, and not whoever is in the conflict, picks the desk.
 *
 * @throws ProblemError `sealed-invalid`, and `invalid` when there is no such desk
 */
export async function planMove(
  context: ApiContext,
  of: CaseOf,
  { concerns, resealed }: ConflictMove,
): Promise<((executor: Executor) => Promise<void>) | undefined> {
  if (resealed === null) return undefined;
  const sealed = readSealedText(resealed, SIZE_CLASSES);
  const kept = await readCase(context.store.db, of, false);
  const desk = kept && concerns && conflictDesk(context.roster.current()?.roster, kept.desk, concerns);
  if (!desk) throw new ProblemError(kept ? 'invalid' : 'not-found');
  return (executor) =>
    moveCase(executor, { id: of.id, desk: desk.id, sealed, member: of.member, now: context.clock() });
}
