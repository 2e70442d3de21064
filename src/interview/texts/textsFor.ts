import type { Language } from '../types.ts';
import { en } from './en.ts';
import type { Texts } from './types.ts';

/** The languages whose words are complete. */
const complete: Partial<Record<Language, Texts>> = { en };

/** The words in a language; undefined for one that is not there. Takes tags such as `en-GB`. */
export function textsFor(tag: string): Texts | undefined {
  const language = tag.toLowerCase().split('-')[0];
  return language === undefined ? undefined : complete[language as Language];
}
