import { atWork, firstOf, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';

/** Takes a proposal back: whoever made it, or a second person who does not agree. */
export const withdrawProposal: Operation<object> = {
  permission: 'case.propose',
  guard: firstOf(permitted('case.propose'), atWork, (file) => (file.proposal ? undefined : 'no-proposal')),
  apply: (file) => done({ ...file, proposal: null }),
};
