import { CATEGORIES } from './categories.ts';
import { CHIS_GROUNDS, CHIS_OUTCOMES, CHIS_REASONS, PERMITTED_SENTENCE } from './chis.ts';
import { COMPLAINT_LETTERS, STANDARDS } from './complaint.ts';
import { CONFLICT_ROUTES } from './conflict.ts';
import { FLAGS, SAFEGUARDING } from './flags.ts';
import { HOLD_REASONS } from './hold.ts';
import { OUTCOMES } from './outcomes.ts';
import { OFFENCES, REFERRAL, REFERRAL_CLOCK, SERIOUS_CORRUPTION } from './referral.ts';
import { TRANSFER_REASONS } from './transfer.ts';

/** The rules of a case in England and Wales. A released version never changes; each case keeps the one it was worked under. */
export const englandWalesCase = {
  id: 'england-wales',
  version: 1,
  categories: CATEGORIES,
  outcomes: OUTCOMES,
  flags: FLAGS,
  safeguarding: SAFEGUARDING,
  referral: REFERRAL,
  referralClock: REFERRAL_CLOCK,
  seriousCorruption: SERIOUS_CORRUPTION,
  offences: OFFENCES,
  complaintLetters: COMPLAINT_LETTERS,
  standards: STANDARDS,
  conflictRoutes: CONFLICT_ROUTES,
  transferReasons: TRANSFER_REASONS,
  holdReasons: HOLD_REASONS,
  chis: { reasons: CHIS_REASONS, outcomes: CHIS_OUTCOMES, grounds: CHIS_GROUNDS, permitted: PERMITTED_SENTENCE },
} as const;
