import { atWork, firstOf, permitted, undecided } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';

/** Somebody proposes that another desk gets the case. Where it goes is a desk of the roster, which the service checks. */
export const proposeTransfer: Operation<OperationInputs['propose-transfer']> = {
  permission: 'case.propose',
  guard: firstOf(permitted('case.propose'), atWork, undecided, (file) => (file.transfer ? 'transfer-open' : undefined)),
  apply: (file, { desk, reason }, actor) => done({ ...file, transfer: { desk, reason, by: actor.id } }),
};
