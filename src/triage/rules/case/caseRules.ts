/** A rule with where it comes from. */
export interface Sourced {
  /** The regulation, guidance or standard. */
  readonly source: string;
  /** False for a rule from general knowledge: the console says "check with your force". */
  readonly confirmed: boolean;
}

/** A code of a list, and what people read for it. */
export interface Coded<Code extends string> {
  readonly code: Code;
  readonly words: string;
}

/** A fact that makes a referral to the IOPC mandatory, as a question about the allegation and never about its likelihood. */
export interface ReferralRule extends Sourced {
  readonly code: ReferralRuleCode;
  readonly words: string;
  readonly question: string;
}

export const REFERRAL_RULES = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8'] as const;
export type ReferralRuleCode = (typeof REFERRAL_RULES)[number];

/** An offence as the helper of rule M6 knows it. */
export interface Offence {
  readonly words: string;
  /** The most that an adult first offender can get, in years; `life` where the law says so, 0 for a fine. */
  readonly maximum: number | 'life';
}

/** Where a report goes that its own desk may not read, by whom it concerns; desk kinds are the roster's. */
export interface ConflictRoute {
  readonly code: ConcernCode;
  readonly words: string;
  readonly kinds: readonly string[];
}

export const CONCERNS = ['standards', 'chief', 'chief-officer', 'reader'] as const;
export type ConcernCode = (typeof CONCERNS)[number];
