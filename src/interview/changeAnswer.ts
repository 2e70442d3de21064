import { questionById } from './conditions.ts';
import type { Interview, Walk } from './types.ts';

/** To a question that was answered, to answer it anew. The old answer stands until then; `startWalk` goes on without a change. */
export const changeAnswer = (interview: Interview, walk: Walk, question: string): Walk => ({
  ...walk,
  at: questionById(interview, question).id,
});
