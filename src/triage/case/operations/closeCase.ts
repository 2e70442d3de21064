import { atWork, firstOf, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';

/** Closes a case whose reporter has been answered, and on which no clock for safeguarding or referral is open. */
export const closeCase: Operation<object> = {
  permission: 'case.close',
  guard: firstOf(permitted('case.close'), atWork, (file) => {
    if (!file.decision || (file.stage !== 'DECIDED' && file.stage !== 'FEEDBACK_SENT')) return 'not-decided';
    if (file.stage !== 'FEEDBACK_SENT') return 'feedback-missing';
    if (file.duties.safeguarding === 'open') return 'safeguarding-open';
    return file.duties.iopc_referral === 'open' ? 'referral-open' : undefined;
  }),
  apply: (file) => done({ ...file, stage: 'CLOSED', transfer: null }),
};
