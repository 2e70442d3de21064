import type { Assignment } from '../../src/staff/queue/wire.ts';
import { PARK_WORDS } from './parkWords.ts';
import { dayWords } from './timeWords.ts';

/** Who has a report: "You", "r-hughes", "Nobody", "r-hughes, parked until Thu 3 Dec". */
export function holderWords(assignment: Assignment | null, me: string, now: number): string {
  if (assignment === null) return 'Nobody';
  const who = assignment.holder === me ? 'You' : assignment.holder;
  return assignment.parked === null ? who : `${who}, parked until ${dayWords(assignment.parked.until, now)}`;
}

/** Why it is parked, in words. */
export function reasonWords(assignment: Assignment): string {
  return assignment.parked === null ? '' : PARK_WORDS[assignment.parked.reason];
}
