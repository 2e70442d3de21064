import { fold } from '../fold.ts';
import { soundOfC } from './soundOfC.ts';
import { soundOfG } from './soundOfG.ts';
import { soundsOfOthers } from './soundOfOthers.ts';
import { soundOfS } from './soundOfS.ts';
import { type Sound, sound, Word } from './word.ts';

const SILENT_STARTS = ['GN', 'KN', 'PN', 'WR', 'PS'];

/**
 * How a word sounds in English: Lawrence Philips, "The Double Metaphone Search Algorithm", C/C++ Users Journal 18(6),
 * June 2000. Two codes, the second for the other way in which a name of foreign origin may be said; equal where there is
 * none. The codes are not cut to four letters, as long names would then sound alike.
 *
 * @returns empty codes for what has no Latin letter
 */
export function doubleMetaphone(text: string): readonly [string, string] {
  const word = new Word(
    fold(text)
      .replace(/[^a-z ]/g, '')
      .toUpperCase(),
  );
  let [one, other] = ['', ''];
  let at = word.begins(...SILENT_STARTS) ? 1 : 0;
  if (word.at(0) === 'X') {
    [one, other] = ['S', 'S'];
    at = 1;
  }
  while (at < word.text.length) {
    const said = soundAt(word, at);
    one += said.one;
    other += said.other;
    at += said.letters;
  }
  return [one, other];
}

function soundAt(word: Word, at: number): Sound {
  const letter = word.at(at);
  if (word.isVowel(at)) return sound(1, at === 0 ? 'A' : '');
  if (letter === 'C') return soundOfC(word, at);
  if (letter === 'G') return soundOfG(word, at);
  if (letter === 'S') return soundOfS(word, at);
  return soundsOfOthers[letter]?.(word, at) ?? sound(1, '');
}
