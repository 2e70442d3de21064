import type { Coded } from './caseRules.ts';

/** The 3x5x2 intelligence grading (College of Policing, Intelligence management APP). */
export const SOURCES = [
  { code: 1, words: 'Reliable' },
  { code: 2, words: 'Untested' },
  { code: 3, words: 'Not reliable' },
] as const;

export const INFORMATION = [
  { code: 'A', words: 'Known directly' },
  { code: 'B', words: 'Known indirectly but corroborated' },
  { code: 'C', words: 'Known indirectly' },
  { code: 'D', words: 'Not known' },
  { code: 'E', words: 'Suspected to be false' },
] as const satisfies readonly Coded<string>[];

export const HANDLING = [
  { code: 'P', words: 'Lawful sharing permitted' },
  { code: 'C', words: 'Lawful sharing permitted with conditions' },
] as const satisfies readonly Coded<string>[];

export const CONDITIONS = [
  { code: 'A1', words: 'Covert development' },
  { code: 'A2', words: 'Covert use' },
  { code: 'A3', words: 'Overt use' },
  { code: 'S1', words: 'Delegated sanitisation' },
  { code: 'S2', words: 'Consult the originator first' },
] as const satisfies readonly Coded<string>[];

export type SourceCode = (typeof SOURCES)[number]['code'];
export type InformationCode = (typeof INFORMATION)[number]['code'];
export type HandlingCode = (typeof HANDLING)[number]['code'];
export type ConditionCode = (typeof CONDITIONS)[number]['code'];

export interface Grade {
  readonly source: SourceCode;
  readonly information: InformationCode;
  readonly handling: HandlingCode;
  /** With handling C at least one; with P none. */
  readonly conditions: readonly ConditionCode[];
}

/** By the option of the interview's question `knows`. E is never suggested: that it is false is a person's judgement. */
const INFORMATION_BY_ANSWER: ReadonlyMap<string, InformationCode> = new Map([
  ['saw', 'A'],
  ['messages', 'A'],
  ['told', 'C'],
  ['second-hand', 'C'],
  ['suspicion', 'D'],
]);

/** Where grading starts. A source that nobody knows is untested; 3 is never suggested. */
export function suggestGrade(knows: readonly string[]): Grade {
  const found = knows.flatMap((answer) => INFORMATION_BY_ANSWER.get(answer) ?? []).sort();
  return { source: 2, information: found[0] ?? 'D', handling: 'C', conditions: ['A1', 'S2'] };
}
