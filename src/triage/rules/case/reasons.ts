import type { Coded } from './caseRules.ts';

/** Why somebody opens a report. */
export const OPENING_REASONS = [
  { code: 'first-reading', words: 'To read a new report' },
  { code: 'assessment', words: 'To assess it' },
  { code: 'decision', words: 'To decide or to approve' },
  { code: 'reply', words: 'To write to the reporter' },
  { code: 'danger', words: 'Somebody may be in danger' },
  { code: 'linked', words: 'It may belong to another report' },
  { code: 'handover', words: 'To hand it over or take it over' },
  { code: 'review', words: 'To review how it was handled' },
] as const satisfies readonly Coded<string>[];

export type OpeningReason = (typeof OPENING_REASONS)[number]['code'];

/** Why a closed case is opened again. */
export const REOPENING_REASONS = [
  { code: 'new-facts', words: 'There are new facts' },
  { code: 'reporter-wrote', words: 'The reporter wrote again' },
  { code: 'review', words: 'A review asks for it' },
  { code: 'mistake', words: 'It was closed by mistake' },
] as const satisfies readonly Coded<string>[];

export type ReopeningReason = (typeof REOPENING_REASONS)[number]['code'];

/** How the duty to give feedback was met. */
export const FEEDBACK = [
  { code: 'sent', words: 'Feedback was sent' },
  { code: 'sentence', words: 'Nothing but the permitted sentence was sent' },
  { code: 'no-way-back', words: 'There is no way to reach whoever reported it' },
  { code: 'not-safe', words: 'Feedback would put somebody at risk' },
] as const satisfies readonly Coded<string>[];

export type FeedbackCode = (typeof FEEDBACK)[number]['code'];
