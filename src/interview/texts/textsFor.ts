import type { Language } from '../types.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { Texts } from './types.ts';

/** The languages whose words are complete. */
const complete: Readonly<Record<Language, Texts>> = { en, cy };

/** The words in a language; undefined for one that is not there. Takes tags such as `en-GB`. */
export function textsFor(tag: string): Texts | undefined {
  const language = tag.toLowerCase().split('-')[0];
  return Object.values(complete).find((texts) => texts.language === language);
}
