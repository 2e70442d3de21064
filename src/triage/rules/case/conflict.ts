import type { Coded, ConflictRoute } from './caseRules.ts';

/** What somebody says of themselves before they work on a report. */
export const CONFLICT_ANSWERS = [
  { code: 'none', words: 'I am not named and I do not know anybody in it' },
  { code: 'named', words: 'I am named in it' },
  { code: 'know', words: 'I know somebody in it' },
] as const satisfies readonly Coded<string>[];

export type ConflictAnswer = (typeof CONFLICT_ANSWERS)[number]['code'];

/** Whom it concerns decides which desks may have it: kinds in order of preference, as the interview routes. */
export const CONFLICT_ROUTES: readonly ConflictRoute[] = [
  { code: 'reader', words: 'Somebody who reads reports here, or a friend of theirs', kinds: ['partner', 'nominated'] },
  {
    code: 'standards',
    words: 'Somebody in professional standards or counter-corruption, or a friend of theirs',
    kinds: ['partner', 'nominated'],
  },
  { code: 'chief', words: 'The chief constable or Commissioner', kinds: ['policing-body', 'nominated'] },
  { code: 'chief-officer', words: 'Another chief officer', kinds: ['nominated', 'policing-body', 'partner'] },
];
