import type { MeaningId } from '../../interview/signs/types.ts';
import type { CategoryCode } from '../../triage/rules/case/categories.ts';

/** What those who open a report should look at first. */
export type Flag =
  | 'DANGER'
  | 'SAFEGUARD_ADULT'
  | 'SAFEGUARD_CHILD'
  | 'DOMESTIC_ABUSE'
  | 'DISCRIMINATION'
  | 'CONFLICT'
  | 'COVERT'
  | 'CHIS_REVIEW'
  | 'REFERRAL_REQUIRED';

/** When a matter must be referred to the IOPC: the triggers by their short names. */
export type ReferralRule = 'M1' | 'M2' | 'M3' | 'M4' | 'M5' | 'M6' | 'M8';

/** A fact that a report shows. */
export type Clue =
  /** An option that was picked or, with nobody having said no to it, that the words point to. */
  | { readonly about: string }
  /** An option that the reporter picked, at any question. */
  | { readonly picked: string; readonly of: string }
  | { readonly words: MeaningId }
  /** Words that bring the card about children. */
  | { readonly card: 'child' };

export interface SuggestionRule {
  /** One of these is enough. */
  readonly when: readonly Clue[];
  /** None of these may be there. */
  readonly unless?: readonly Clue[];
  readonly categories?: readonly CategoryCode[];
  readonly subtype?: 'APSP';
  readonly flags?: readonly Flag[];
  readonly referral?: readonly ReferralRule[];
  /** Letters of the IOPC's allegations, for what is a complaint and no corruption. */
  readonly complaint?: readonly string[];
  /** Where the rule comes from. */
  readonly source: string;
  /** False for a rule from general knowledge: operators are told to check it with their force. */
  readonly confirmed: boolean;
}

/** What follows from a report's answers and words in one jurisdiction, as data. */
export interface SuggestionRules {
  readonly id: string;
  readonly version: number;
  readonly rules: readonly SuggestionRule[];
}
