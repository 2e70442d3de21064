import { fold } from '../../../src/links/fold.ts';
import type { Run, SearchField, SearchWords } from './protocol.ts';

/** Characters around the first word that was found: two lines on a wide screen. */
const BEFORE = 80;
const AFTER = 160;

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text as they are compared: folded, so that accents and capitals do not matter. */
export function wordsOf(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}

/** Pieces of a report around what was found in each of its parts. */
export function excerptsOf(words: SearchWords, terms: ReadonlySet<string>): { field: SearchField; runs: Run[] }[] {
  return (['people', 'story', 'answers'] as const).flatMap((field) => {
    const text = words[field];
    const hits = [...text.matchAll(WORD)].filter(([word]) => wordsOf(word).some((folded) => terms.has(folded)));
    const first = hits[0]?.index;
    if (first === undefined) return [];
    const [start, end] = [startAt(text, first - BEFORE), first + AFTER];
    return [{ field, runs: cut(text, hits, start, Math.min(text.length, end)) }];
  });
}

/** Where a word begins, not before `place`. */
function startAt(text: string, place: number): number {
  if (place <= 0) return 0;
  const blank = text.slice(place).search(/\s/);
  return blank === -1 ? place : place + blank + 1;
}

function cut(text: string, hits: readonly RegExpMatchArray[], start: number, end: number): Run[] {
  const runs: Run[] = start > 0 ? [{ text: '… ', hit: false }] : [];
  let at = start;
  for (const hit of hits) {
    const [word] = hit;
    const place = hit.index ?? 0;
    if (place < at || place + word.length > end) continue;
    if (place > at) runs.push({ text: text.slice(at, place), hit: false });
    runs.push({ text: word, hit: true });
    at = place + word.length;
  }
  if (at < end) runs.push({ text: text.slice(at, end), hit: false });
  if (end < text.length) runs.push({ text: ' …', hit: false });
  return runs;
}
