import type { LanguageFiles } from './loadWords.ts';

/** Put in by the build: the languages with the path and hash of their words. */
declare const __WORDS__: readonly LanguageFiles[];

export const languages: readonly LanguageFiles[] = __WORDS__;

/** All languages, the one that a tag such as `cy-GB` asks for before the others. */
export function languagesFrom(tag: string): LanguageFiles[] {
  const asked = tag.toLowerCase().split('-')[0];
  const [chosen, others] = [true, false].map((is) => languages.filter(({ language }) => (language === asked) === is));
  return [...(chosen ?? []), ...(others ?? [])];
}
