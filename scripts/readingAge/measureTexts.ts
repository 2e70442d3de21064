import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { ReaderText } from './readerTexts.ts';

interface Counts {
  readonly sentence: number;
  readonly word: number;
  readonly syllable: number;
}

export interface Measured {
  /** Flesch-Kincaid's school grade and five: the age of those who can read it without effort. */
  readonly age: number;
  readonly words: number;
  readonly sentences: number;
  /** Texts long enough to be measured by themselves, the hardest first. */
  readonly hardest: readonly (ReaderText & { readonly age: number })[];
}

/** A grade begins at this age less one year of school for each. */
const AGE_BEFORE_SCHOOL = 5;

/** Shorter ones are labels: one long word would count as a hard text. */
const LEAST_WORDS = 12;

/** Numbers are not words to spell out, and gaps are filled by others. */
const wordsOf = (sentence: string): string[] => sentence.replace(/\{\w+\}/g, ' ').match(/\p{L}[\p{L}’'-]*/gu) ?? [];

function countsOf(text: string): Counts {
  const sentences = text.split(/[.!?:]+(?:\s|$)/).map(wordsOf);
  const words = sentences.flat();
  return {
    sentence: sentences.filter((sentence) => sentence.length > 0).length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  };
}

const ageOf = (counts: Counts): number => fleschKincaid({ ...counts }) + AGE_BEFORE_SCHOOL;

/** Measures texts together, and one by one. */
export function measureTexts(texts: readonly ReaderText[]): Measured {
  const counted = texts.map((each) => ({ ...each, counts: countsOf(each.text) }));
  const all = counted.reduce(
    (sum, { counts }) => ({
      sentence: sum.sentence + counts.sentence,
      word: sum.word + counts.word,
      syllable: sum.syllable + counts.syllable,
    }),
    { sentence: 0, word: 0, syllable: 0 },
  );
  const hardest = counted
    .filter(({ counts }) => counts.word >= LEAST_WORDS)
    .map(({ path, text, counts }) => ({ path, text, age: ageOf(counts) }))
    .sort((a, b) => b.age - a.age);
  return { age: ageOf(all), words: all.word, sentences: all.sentence, hardest };
}
