import { atWork, firstOf, permitted, undecided } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';

/** Sets the 3x5x2 grade. */
export const setGrade: Operation<OperationInputs['set-grade']> = {
  permission: 'case.assess',
  guard: firstOf(permitted('case.assess'), atWork, undecided),
  apply: (file, grade) => {
    if ((grade.handling === 'C') !== grade.conditions.length > 0) return { ok: false, refusal: 'grade-wrong' };
    return done({ ...file, grade });
  },
};
