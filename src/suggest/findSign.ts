import { normalise } from '../interview/normalise.ts';
import type { Sign } from '../interview/signs/types.ts';

/** Words that may stand in the gap of a sign. */
const GAP_WORDS = 4;

/** How far before a sign a word still turns it into its opposite. */
const NOT_WITHIN_WORDS = 4;

/** Of a very long text the beginning is looked through, so that an old phone never stands still over it. */
const MOST_CHARACTERS = 20_000;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const oneWord = (part: string): string => {
  const spellings = part
    .split('/')
    .map((word) => (word.endsWith('*') ? `${escaped(word.slice(0, -1))}[^ ]*` : escaped(word)));
  return `(?:${spellings.join('|')})`;
};

/** A sign as a pattern over normalised words, each with a space before it. */
function patternOf(sign: Sign): string {
  return sign
    .split(' ')
    .map((part) => (part === '…' ? `(?: [^ ]+){0,${GAP_WORDS}}` : ` ${oneWord(part)}`))
    .join('');
}

/** One pattern for many signs; compiled once, as what is typed is looked through at every answer. */
const compiled = new WeakMap<readonly Sign[], RegExp>();

function patternOfAll(signs: readonly Sign[]): RegExp {
  const known = compiled.get(signs);
  if (known) {
    return known;
  }
  const pattern = new RegExp(`(?:${signs.map(patternOf).join('|')})(?= |$)`, 'gu');
  compiled.set(signs, pattern);
  return pattern;
}

/** A typed text as signs are looked for in it: sentences apart, so that no sign reaches from one into the next. */
const sentencesOf = (text: string): string[] =>
  text
    .slice(0, MOST_CHARACTERS)
    .split(/[.!?;:\n]+/)
    .map((sentence) => ` ${normalise(sentence)}`)
    .filter((sentence) => sentence !== ' ');

const lastWords = (text: string): string => {
  const words = text.split(' ').slice(-NOT_WITHIN_WORDS);
  return words.length > 0 ? ` ${words.join(' ')}` : '';
};

/**
 * Whether one of the signs is in the text. With `not`, a sign that one of those words stands shortly before does not
 * count: "he never hit me".
 */
export function findSign(text: string, signs: readonly Sign[], not: readonly Sign[] = []): boolean {
  if (signs.length === 0) {
    return false;
  }
  return sentencesOf(text).some((sentence) => {
    const found = [...sentence.matchAll(patternOfAll(signs))];
    return found.some(
      ({ index }) => not.length === 0 || lastWords(sentence.slice(0, index)).search(patternOfAll(not)) < 0,
    );
  });
}
