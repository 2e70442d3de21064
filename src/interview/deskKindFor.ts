import { holds } from './conditions.ts';
import type { Answers, DeskKind, Interview } from './types.ts';

/** The kind of desk that these answers route to. */
export function deskKindFor(interview: Interview, answers: Answers): DeskKind {
  const route = interview.routes.find(({ when }) => when === undefined || holds(interview, when, answers));
  if (!route) {
    throw new RangeError('the last route has to hold always');
  }
  return route.desk;
}
