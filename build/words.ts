import { languageNames } from '../src/interview/languages.ts';
import { textsFor } from '../src/interview/texts/textsFor.ts';
import type { Texts } from '../src/interview/texts/types.ts';

/** The words of one language, for a file of their own. */
export interface WordsSource {
  readonly language: string;
  /** As the language calls itself. */
  readonly name: string;
  readonly texts: Texts;
}

/** The words of every language that is complete. */
export const allWords = (): WordsSource[] =>
  Object.entries(languageNames).flatMap(([language, name]) => {
    const texts = textsFor(language);
    return texts ? [{ language, name, texts }] : [];
  });
