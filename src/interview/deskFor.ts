import { deskKindsFor } from './deskKindsFor.ts';
import type { Answers, DeskKind, Interview } from './types.ts';

/** What routing needs to know of a roster's desk. */
export interface RosterDesk {
  readonly id: string;
  readonly kind: DeskKind;
}

/** The desk whose keys the report is sealed to, or undefined when the unit has none of the kinds that may get it. */
export function deskFor<Desk extends RosterDesk>(
  interview: Interview,
  answers: Answers,
  desks: readonly Desk[],
): Desk | undefined {
  for (const kind of deskKindsFor(interview, answers)) {
    const desk = desks.find((candidate) => candidate.kind === kind);
    if (desk) {
      return desk;
    }
  }
  return undefined;
}
