import { holds } from './conditions.ts';
import type { Answers, DeskKind, Interview } from './types.ts';

/** The kinds of desk that these answers route to, in order of preference. */
export function deskKindsFor(interview: Interview, answers: Answers): readonly DeskKind[] {
  const route = interview.routes.find(({ when }) => when === undefined || holds(interview, when, answers));
  if (!route) {
    throw new RangeError('the last route has to hold always');
  }
  return route.desks;
}
