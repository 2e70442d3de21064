import type { Texts } from '../../../src/interview/texts/types.ts';
import type { Pinned } from '../../shared/pinned.ts';
import { patiently } from '../patiently.ts';
import { type Json, layOver } from './layOver.ts';

/** A language that the chat speaks, and where its words are. */
export interface LanguageFiles {
  readonly language: string;
  /** As the language calls itself. */
  readonly name: string;
  /** What the first questions need: with it the chat can begin. */
  readonly first: Pinned;
  readonly rest: Pinned;
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
 * The words of the first of these languages that can be had, as far as the first questions need them.
 * @throws {TypeError} when none can.
 */
export async function loadFirstWords(service: string, files: readonly LanguageFiles[]): Promise<Texts> {
  for (const { first } of files) {
    const texts = await load(service, first).catch(() => null);
    if (texts) return texts as unknown as Texts;
  }
  throw new TypeError('no words can be fetched');
}

/**
 * All words of a language.
 * @param begun what was loaded of them before
 * @throws {TypeError} when they cannot be had after several tries.
 */
export async function loadAllWords(service: string, { first, rest }: LanguageFiles, begun?: Texts): Promise<Texts> {
  const [under, over] = await Promise.all([begun ?? load(service, first), load(service, rest)]);
  return layOver(under as unknown as Json, over) as unknown as Texts;
}
