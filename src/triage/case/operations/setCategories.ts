import { atWork, firstOf, permitted, undecided } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';

/** Sets the national categories, the complaint letters and the standards. */
export const setCategories: Operation<OperationInputs['set-categories']> = {
  permission: 'case.assess',
  guard: firstOf(permitted('case.assess'), atWork, undecided),
  apply: (file, categories) => {
    const { codes, apsp, complaint } = categories;
    const isAnswer = codes.length > 0 || complaint.length > 0;
    if (!isAnswer || (apsp && !codes.includes('SEX'))) return { ok: false, refusal: 'category-wrong' };
    return done({ ...file, categories });
  },
};
