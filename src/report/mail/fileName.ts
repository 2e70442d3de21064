import { cleanText } from '../clean.ts';

/** Longest name that all file systems take, with room for what a browser adds. */
const MAX_NAME = 150;

/** What a path, a shell or Windows gives a meaning. */
const UNSAFE = /[\\/:*?"<>|\n\t]/g;

/**
 * A name under which a file can be saved and shown: no path, no control or direction characters, no leading dot. The
 * ending stays, since it says what opens it.
 */
export function fileName(given: string | null | undefined, fallback: string): string {
  const clean = cleanText(given ?? '')
    .replace(UNSAFE, '_')
    .replace(/^[.\s]+/, '')
    .trim();
  if (clean === '') return fallback;
  const characters = Array.from(clean);
  if (characters.length <= MAX_NAME) return clean;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(clean)?.[0] ?? '';
  return characters.slice(0, MAX_NAME - ending.length).join('') + ending;
}
