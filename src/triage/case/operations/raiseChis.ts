import { firstOf, notClosed, opened, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';

/**
 * Asks the source unit whether the reporter could become a covert source. From then on nothing goes out to the reporter but
 * the permitted sentence. It does not wait for the conflict check, and may be asked again after a decision.
 */
export const raiseChis: Operation<OperationInputs['raise-chis']> = {
  permission: 'case.flag',
  guard: firstOf(permitted('case.flag'), opened, notClosed, (file) =>
    file.chis && !file.chis.decision ? 'chis-raised' : undefined,
  ),
  apply: (file, { reason }, actor) =>
    done({
      ...file,
      chis: { reason, by: actor.id, decision: null },
      flags: [...new Set([...file.flags, 'CHIS_REVIEW' as const])],
    }),
};
