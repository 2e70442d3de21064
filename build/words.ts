import { languageNames } from '../src/interview/languages.ts';
import { textsFor } from '../src/interview/texts/textsFor.ts';
import type { Texts } from '../src/interview/texts/types.ts';

/** The words of one language, for files of their own. */
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

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const isTable = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The words that are only ever compared with what somebody typed, and never shown. */
const HEARD = ['also', 'signs'];

/** The same tables with empty lists. */
function emptied(value: Json): Json {
  if (!isTable(value)) return Array.isArray(value) ? [] : value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, emptied(part)]));
}

function shownOf(value: Json): Json {
  if (!isTable(value)) return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'also');
  return Object.fromEntries(
    entries.map(([name, part]) => [name, HEARD.includes(name) ? emptied(part) : shownOf(part)]),
  );
}

function heardOf(value: Json): Json | undefined {
  if (!isTable(value)) return undefined;
  const entries = Object.entries(value).flatMap(([name, part]): [string, Json][] => {
    const heard = HEARD.includes(name) ? part : heardOf(part);
    return heard === undefined ? [] : [[name, heard]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/**
 * The words in two: what is shown, which the first question needs, and what is only heard, which can come after it. The
 * second laid over the first is the whole.
 */
export function splitWords(texts: Texts): { shown: Json; heard: Json } {
  const tree = JSON.parse(JSON.stringify(texts)) as Json;
  return { shown: shownOf(tree), heard: heardOf(tree) ?? {} };
}
