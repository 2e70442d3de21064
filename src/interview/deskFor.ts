import { deskKindFor } from './deskKindFor.ts';
import type { Answers, DeskKind, Interview } from './types.ts';

/** What routing needs to know of a roster's desk. */
export interface RosterDesk {
  readonly id: string;
  readonly kind: DeskKind;
}

/** The desk whose keys the report is sealed to, or undefined when the unit has none of that kind. */
export function deskFor<Desk extends RosterDesk>(
  interview: Interview,
  answers: Answers,
  desks: readonly Desk[],
): Desk | undefined {
  const kind = deskKindFor(interview, answers);
  return desks.find((desk) => desk.kind === kind);
}
