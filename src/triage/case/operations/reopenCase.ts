import { firstOf, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';

/**
 * Opens a closed case again. Its grade, categories and answers stay to be worked on; decision and feedback are to be made
 * anew, and everybody says again whether they are in a conflict, since new facts may name them. Locks stay.
 */
export const reopenCase: Operation<OperationInputs['reopen']> = {
  permission: 'case.close',
  guard: firstOf(permitted('case.close'), (file) => {
    if (file.erased) return 'content-erased';
    return file.stage === 'CLOSED' ? undefined : 'not-closed';
  }),
  apply: (file, { reason }) =>
    done({
      ...file,
      stage: 'REOPENED',
      declared: file.declared.filter((one) => one.answer !== 'none'),
      decision: null,
      feedback: null,
      proposal: null,
      transfer: null,
      reopened: reason,
    }),
};
