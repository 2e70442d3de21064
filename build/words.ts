import { interview } from '../src/interview/interview.ts';
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

/** Tables that no one needs before what happened was told, and the words that are only compared with typed ones. */
const LATER = ['next', 'person', 'problems', 'signs', 'steps'];
const HEARD = 'also';

/** The questions up to the one that takes what happened. */
const earlyQuestions = interview.questions
  .slice(0, interview.questions.findIndex(({ pieces }) => pieces) + 1)
  .map(({ id }) => id);

const isLater = (path: readonly string[]): boolean => {
  const [table = '', question] = path;
  if (path.at(-1) === HEARD) return true;
  return path.length === 1
    ? LATER.includes(table)
    : path.length === 2 && table === 'questions' && !earlyQuestions.includes(question ?? '');
};

/** The part of a tree that comes later, or the part that does not. */
function pick(value: Json, later: boolean, path: readonly string[] = []): Json | undefined {
  if (path.length > 0 && isLater(path)) return later ? value : undefined;
  if (!isTable(value)) return later ? undefined : value;
  const entries = Object.entries(value).flatMap(([name, part]): [string, Json][] => {
    const picked = pick(part, later, [...path, name]);
    return picked === undefined ? [] : [[name, picked]];
  });
  return later && entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** No words that mean anything: what the chat listens for until the rest is there. */
const noSigns = (signs: Json): Json =>
  isTable(signs) ? Object.fromEntries(Object.entries(signs).map(([name, part]) => [name, noSigns(part)])) : [];

/**
 * The words in two: what the first questions need, and the rest. The second laid over the first is the whole, without what only those who assess a report make of them.
 */
export function splitWords(texts: Texts): { first: Json; rest: Json } {
  const { meanings: _, ...signs } = texts.signs;
  const tree = JSON.parse(JSON.stringify({ ...texts, signs })) as { [name: string]: Json };
  const first = pick(tree, false) as { [name: string]: Json };
  return { first: { ...first, signs: noSigns(tree['signs'] ?? {}) }, rest: pick(tree, true) ?? {} };
}
