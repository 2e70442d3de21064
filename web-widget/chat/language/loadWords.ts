import type { Texts } from '../../../src/interview/texts/types.ts';
import type { Pinned } from '../../shared/pinned.ts';
import { patiently } from '../patiently.ts';
import { type Json, layOver } from './layOver.ts';

/** A language that the chat speaks, and where its words are. */
export interface LanguageFiles {
  readonly language: string;
  /** As the language calls itself. */
  readonly name: string;
  /** All that is shown. With it the chat can begin. */
  readonly shown: Pinned;
  /** What is only compared with typed words. */
  readonly heard: Pinned;
}

/**
 * Fetches a file that the browser checks against the hash the chat was built with. The document has the first one come
 * beside the chat, which only counts for a request of the same kind: with the cookies of its own origin. An opaque
 * origin has none.
 */
async function fetchPinned(service: string, { path, integrity }: Pinned): Promise<Json> {
  const response = await fetch(service + path, {
    integrity,
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
  });
  if (!response.ok) {
    throw new TypeError('the words cannot be fetched');
  }
  return response.json();
}

const load = (service: string, file: Pinned): Promise<Json> => patiently(() => fetchPinned(service, file));

/**
 * The words of the first of these languages that can be had, as far as they are shown.
 * @throws {TypeError} when none can.
 */
export async function loadFirstWords(service: string, files: readonly LanguageFiles[]): Promise<Texts> {
  for (const { shown } of files) {
    const texts = await load(service, shown).catch(() => null);
    if (texts) return texts as unknown as Texts;
  }
  throw new TypeError('no words can be fetched');
}

/**
 * All words of a language.
 * @param begun what was loaded of them before
 * @throws {TypeError} when they cannot be had after several tries.
 */
export async function loadAllWords(service: string, { shown, heard }: LanguageFiles, begun?: Texts): Promise<Texts> {
  const [first, second] = await Promise.all([begun ?? load(service, shown), load(service, heard)]);
  return layOver(first as unknown as Json, second) as unknown as Texts;
}
