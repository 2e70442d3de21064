import type { CardId } from '../types.ts';

/**
 * A sign: words as `normalise` leaves them (lower case, no punctuation, no apostrophes). `*` after a word's beginning
 * stands for any ending of it, `…` between words for up to four others, `/` between words for one or the other:
 * `he/she hit* … me`.
 */
export type Sign = string;

/** Words that mean something to the device of the reporter. What they point to is asked or shown, never decided. */
export interface Signs {
  /** Words that turn what follows them into its opposite. They do not hold a card back. */
  readonly not: readonly Sign[];
  /** Words that bring a card at once, wherever they are typed. */
  readonly cards: Readonly<Record<CardId, readonly Sign[]>>;
  /** By question and option: words of the story that point to it. Each such option has its `suggest` text. */
  readonly options: Readonly<Record<string, Readonly<Record<string, readonly Sign[]>>>>;
  /** What the words may mean to those who assess the report; see `src/suggest`. */
  readonly meanings: Readonly<Record<MeaningId, readonly Sign[]>>;
}

/** Facts in a story that categories and flags follow from, beyond what the reporter picks. */
export type MeaningId =
  | 'passes-information'
  | 'tips-off'
  | 'misuses-systems'
  | 'is-paid'
  | 'steals'
  | 'misspends'
  | 'favours-someone-close'
  | 'close-source'
  | 'chief'
  | 'rude'
  | 'poor-service';
