import { firstOf, opened, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';

/**
 * Sends a case back to the desk that it came from, before anybody has taken it on here: it is not for this desk, or nobody
 * here can open it. What came back is not sent back again; that takes a transfer.
 */
export const returnTransfer: Operation<object> = {
  permission: 'case.flag',
  guard: firstOf(permitted('case.flag'), opened, (file) => {
    if (file.cameFrom === null) return 'not-transferred';
    return file.stage === 'OPENED' ? undefined : 'taken-on';
  }),
  apply: (file) => done({ ...file, stage: 'RECEIVED', cameFrom: null }),
};
