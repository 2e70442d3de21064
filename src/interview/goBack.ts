import { applicableQuestions } from './conditions.ts';
import { askOn } from './sayEnough.ts';
import type { Interview, Walk } from './types.ts';

/** Whether there is a question before this one. */
export const canGoBack = (interview: Interview, walk: Walk): boolean => goBack(interview, walk) !== walk;

/**
 * To the question before this one, with every answer kept; the same walk at the first question. From the check of a
 * reporter who had said enough, to where that was.
 */
export function goBack(interview: Interview, walk: Walk): Walk {
  if (walk.at === null && walk.enough) {
    const asking = askOn(interview, walk);
    if (asking.at !== null) {
      return asking;
    }
  }
  const path = applicableQuestions(interview, walk.answers);
  const here = walk.at === null ? path.length : path.findIndex((question) => question.id === walk.at);
  const before = path[here - 1];
  return before ? { ...walk, at: before.id } : walk;
}
