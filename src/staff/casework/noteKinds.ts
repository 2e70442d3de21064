import type { Coded } from '../../triage/rules/case/caseRules.ts';

/** What a note is for. The service knows the kind and never a word. */
export const NOTE_KINDS = [
  { code: 'note', words: 'Note' },
  { code: 'sanitised', words: 'Sanitised intelligence text' },
  { code: 'rationale', words: 'Rationale' },
] as const satisfies readonly Coded<string>[];
