import type { Coded } from './caseRules.ts';

/** Of what kind a reporter is, as the interview asks how they are connected. Counted, and kept beside no report. */
export const REPORTERS = [
  { code: 'affected', words: 'Affected by it' },
  { code: 'friend-or-family', words: 'Friend or family of somebody affected' },
  { code: 'same-force', words: 'Works in the same force' },
  { code: 'other-police', words: 'Works elsewhere in the police' },
  { code: 'partner-agency', words: 'Works in a partner agency' },
  { code: 'public', words: 'Member of the public' },
  { code: 'not-said', words: 'Did not say' },
] as const satisfies readonly Coded<string>[];

export type ReporterCode = (typeof REPORTERS)[number]['code'];
