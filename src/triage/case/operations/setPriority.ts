import { firstOf, notClosed, opened, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';

/** Says how soon somebody has to act. As danger, it does not wait for the conflict check. */
export const setPriority: Operation<OperationInputs['set-priority']> = {
  permission: 'case.flag',
  guard: firstOf(permitted('case.flag'), opened, notClosed),
  apply: (file, { priority }) => done({ ...file, priority }),
};
