import type { Coded } from './caseRules.ts';

/** Why the words of a report are kept though they would be erased. */
export const HOLD_REASONS = [
  { code: 'proceedings', words: 'Criminal or misconduct proceedings' },
  { code: 'court-order', words: 'A court or a tribunal asks for it' },
  { code: 'disclosure', words: 'Disclosure is not finished' },
  { code: 'inquiry', words: 'A public inquiry or an oversight body asks for it' },
  { code: 'review', words: 'A review or an appeal' },
  { code: 'data-subject', words: 'Somebody whose data it is asks to keep it' },
  { code: 'not-whole', words: 'What the other system has is not whole' },
] as const satisfies readonly Coded<string>[];

export type HoldReason = (typeof HOLD_REASONS)[number]['code'];
