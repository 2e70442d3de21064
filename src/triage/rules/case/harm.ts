import type { Coded } from './caseRules.ts';

/** Who may come to harm. */
export const HARM = [
  { code: 'no-one', words: 'Nobody, as far as the report tells' },
  { code: 'victim', words: 'A victim' },
  { code: 'child', words: 'A child' },
  { code: 'reporter', words: 'Whoever reported it' },
  { code: 'someone-else', words: 'Somebody else' },
  { code: 'not-sure', words: 'Not sure' },
] as const satisfies readonly Coded<string>[];

export type HarmCode = (typeof HARM)[number]['code'];

/** Whether the police can act without harm to anybody. */
export const SAFE_TO_ACT = [
  { code: 'yes', words: 'Yes' },
  { code: 'no', words: 'No' },
  { code: 'not-sure', words: 'Not sure' },
] as const satisfies readonly Coded<string>[];

export type SafeToActCode = (typeof SAFE_TO_ACT)[number]['code'];
