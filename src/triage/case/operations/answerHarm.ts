import { atWork, firstOf, permitted, undecided } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';

/** Answers who may come to harm, and whether it is safe to act. */
export const answerHarm: Operation<OperationInputs['answer-harm']> = {
  permission: 'case.assess',
  guard: firstOf(permitted('case.assess'), atWork, undecided),
  apply: (file, harm) => {
    const standsAlone = harm.risk.includes('no-one') || harm.risk.includes('not-sure');
    if (harm.risk.length === 0 || (standsAlone && harm.risk.length > 1)) return { ok: false, refusal: 'harm-wrong' };
    return done({ ...file, harm });
  },
};
