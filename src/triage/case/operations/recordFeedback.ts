import { atWork, firstOf, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';
import { refusalToSend } from '../outgoing.ts';

/** Records that whoever reported it has heard back, or why not. While the case is with the source unit nothing can have been sent. */
export const recordFeedback: Operation<OperationInputs['record-feedback']> = {
  permission: 'case.propose',
  guard: firstOf(permitted('case.propose'), atWork, (file) => {
    if (file.stage === 'FEEDBACK_SENT') return 'feedback-done';
    return file.stage === 'DECIDED' ? undefined : 'not-decided';
  }),
  apply: (file, { feedback }) => {
    const refusal = feedback === 'sent' ? refusalToSend(file, 'message') : undefined;
    return refusal ? { ok: false, refusal } : done({ ...file, stage: 'FEEDBACK_SENT', feedback });
  },
};
