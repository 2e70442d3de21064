import { atWork, firstOf, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';

/** Takes a proposed transfer back: whoever made it, or a second person who does not agree. */
export const withdrawTransfer: Operation<object> = {
  permission: 'case.propose',
  guard: firstOf(permitted('case.propose'), atWork, (file) => (file.transfer ? undefined : 'no-transfer')),
  apply: (file) => done({ ...file, transfer: null }),
};
