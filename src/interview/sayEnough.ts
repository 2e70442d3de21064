import { applicableQuestions } from './conditions.ts';
import { startWalk } from './startWalk.ts';
import type { Given, Interview, Walk } from './types.ts';

function close({ open: _, ...given }: Given): Given {
  return given;
}

/** Whether the reporter may go straight to the check: all that is required was told, and something is still asked. */
export const canSayEnough = (interview: Interview, { answers, at, enough }: Walk): boolean =>
  at !== null &&
  !enough &&
  applicableQuestions(interview, answers).every(({ id, required }) => !required || answers[id] !== undefined);

/**
 * The reporter has said enough: to the check, by way of the questions that pick the desk if they are still open. What
 * is not asked is simply not in the report. The same walk when `canSayEnough` does not hold.
 */
export function sayEnough(interview: Interview, walk: Walk): Walk {
  if (!canSayEnough(interview, walk)) {
    return walk;
  }
  const closed = Object.entries(walk.answers).map(([id, given]) => [id, close(given)]);
  return startWalk(interview, Object.fromEntries(closed), true);
}

/** On with the questions that were left out. */
export const askOn = (interview: Interview, { answers }: Walk): Walk => startWalk(interview, answers);
