import { atWork, firstOf, permitted, undecided } from '../guards.ts';
import { done, type Operation } from '../operation.ts';

/** The assessment is finished once there are a grade, a category and an answer on harm. */
export const finishAssessment: Operation<object> = {
  permission: 'case.assess',
  guard: firstOf(permitted('case.assess'), atWork, undecided, (file) => {
    if (file.stage === 'ASSESSED') return 'already-assessed';
    if (!file.grade) return 'grade-missing';
    if (!file.categories) return 'category-missing';
    return file.harm ? undefined : 'harm-missing';
  }),
  apply: (file) => done({ ...file, stage: 'ASSESSED' }),
};
