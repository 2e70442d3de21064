import type { Texts } from '../../../src/interview/texts/types.ts';
import type { Pinned } from '../../shared/pinned.ts';
import { patiently } from '../patiently.ts';

/** A language that the chat speaks, and where its words are. */
export interface LanguageFile extends Pinned {
  readonly language: string;
  /** As the language calls itself. */
  readonly name: string;
}

/**
 * The document has the first words come beside the chat, which only counts for a request of the same kind: without the
 * cookies that an opaque origin has none of.
 */
async function fetchWords(url: string, integrity: string): Promise<Texts> {
  const response = await fetch(url, { integrity, credentials: 'same-origin', referrerPolicy: 'no-referrer' });
  if (!response.ok) {
    throw new TypeError('the words cannot be fetched');
  }
  return response.json();
}

/**
 * Fetches the words of a language, which the browser checks against the hash that the chat was built with.
 * @throws {TypeError} when they cannot be had after several tries.
 */
export const loadWords = (service: string, { path, integrity }: LanguageFile): Promise<Texts> =>
  patiently(() => fetchWords(service + path, integrity));

/**
 * The words of the first of these languages that can be had.
 * @throws {TypeError} when none can.
 */
export async function loadFirstWords(service: string, files: readonly LanguageFile[]): Promise<Texts> {
  for (const file of files) {
    const texts = await loadWords(service, file).catch(() => null);
    if (texts) return texts;
  }
  throw new TypeError('no words can be fetched');
}
