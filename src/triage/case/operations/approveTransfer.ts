import { atWork, firstOf, permitted, undecided } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';

/**
 * A second person agrees, and the other desk has the case: it waits there to be opened, and everybody says there whether
 * they are in a conflict. Grade, categories, answers, duties and locks go with it; no clock that the law gives begins anew.
 */
export const approveTransfer: Operation<OperationInputs['approve-transfer']> = {
  permission: 'case.decide',
  guard: firstOf(permitted('case.decide'), atWork, undecided, (file, actor) => {
    if (!file.transfer) return 'no-transfer';
    return file.transfer.by === actor.id ? 'own-transfer' : undefined;
  }),
  apply: (file, { desk }) => {
    if (file.transfer?.desk !== desk) return { ok: false, refusal: 'no-transfer' };
    return done({
      ...file,
      stage: 'RECEIVED',
      declared: file.declared.filter((one) => one.answer !== 'none'),
      transfer: null,
    });
  },
};
