/** What a member can confirm in a report, so that other reports with it are found. */
export const LINK_KINDS = ['name', 'collar', 'vehicle', 'online', 'phone'] as const;

export type LinkKind = (typeof LINK_KINDS)[number];

/**
 * How much it says that two reports share a token. `exact`: the same, as far as spelling can tell. `strong`: the same
 * after an allowance that seldom errs (a nickname, O for 0). `weak`: sounds alike or is spelled nearly alike.
 */
export const STRENGTHS = ['exact', 'strong', 'weak'] as const;

export type Strength = (typeof STRENGTHS)[number];

/** Something that a member confirms: it leaves the browser sealed or as tokens, never as it is. */
export interface Identifier {
  readonly kind: LinkKind;
  /** As the member typed or confirmed it. */
  readonly text: string;
}

/** One form of an identifier, to be made into a token. Forms of different rules never share one. */
export interface Variant {
  readonly kind: LinkKind;
  /** Names the rule that made the form; a part of what is hashed. */
  readonly rule: string;
  readonly strength: Strength;
  readonly form: string;
}

/** Longest text that is taken for an identifier; names in official registers end well before. */
export const MAX_IDENTIFIER_CHARACTERS = 120;
