import { type Sound, sound, type Word } from './word.ts';

/** C, and what begins with it. */
export function soundOfC(word: Word, at: number): Sound {
  if (isGermanic(word, at)) return sound(2, 'K');
  if (at === 0 && word.has(at, 'CAESAR')) return sound(2, 'S');
  if (word.has(at, 'CHIA')) return sound(2, 'K');
  if (word.has(at, 'CH')) return soundOfCh(word, at);
  if (word.has(at, 'CZ') && !word.has(at - 2, 'WICZ')) return sound(2, 'S', 'X');
  if (word.has(at + 1, 'CIA')) return sound(3, 'X');
  if (word.has(at, 'CC') && !(at === 1 && word.at(0) === 'M')) return soundOfCc(word, at);
  if (word.has(at, 'CK', 'CG', 'CQ')) return sound(2, 'K');
  if (word.has(at, 'CI', 'CE', 'CY')) return word.has(at, 'CIO', 'CIE', 'CIA') ? sound(2, 'S', 'X') : sound(2, 'S');
  if (word.has(at + 1, ' C', ' Q', ' G')) return sound(3, 'K');
  const isDouble = word.has(at + 1, 'C', 'K', 'Q') && !word.has(at + 1, 'CE', 'CI');
  return sound(isDouble ? 2 : 1, 'K');
}

/** As in "Bacher", "Macher". */
function isGermanic(word: Word, at: number): boolean {
  return (
    at > 1 &&
    !word.isVowel(at - 2) &&
    word.has(at - 1, 'ACH') &&
    word.at(at + 2) !== 'I' &&
    (word.at(at + 2) !== 'E' || word.has(at - 2, 'BACHER', 'MACHER'))
  );
}

function soundOfCh(word: Word, at: number): Sound {
  if (at > 0 && word.has(at, 'CHAE')) return sound(2, 'K', 'X');
  const isGreekStart = at === 0 && word.has(1, 'HARAC', 'HARIS', 'HOR', 'HYM', 'HIA', 'HEM') && !word.begins('CHORE');
  if (isGreekStart) return sound(2, 'K');
  const isHard =
    word.isGermanic ||
    word.has(at - 2, 'ORCHES', 'ARCHIT', 'ORCHID') ||
    word.has(at + 2, 'T', 'S') ||
    ((at === 0 || word.has(at - 1, 'A', 'O', 'U', 'E')) &&
      (at + 2 > word.last || word.has(at + 2, 'L', 'R', 'N', 'M', 'B', 'H', 'F', 'V', 'W', ' ')));
  if (isHard) return sound(2, 'K');
  if (at === 0) return sound(2, 'X');
  return word.begins('MC') ? sound(2, 'K') : sound(2, 'X', 'K');
}

function soundOfCc(word: Word, at: number): Sound {
  const isSoft = word.has(at + 2, 'I', 'E', 'H') && !word.has(at + 2, 'HU');
  if (!isSoft) return sound(2, 'K');
  const isLatin = (at === 1 && word.at(0) === 'A') || word.has(at - 1, 'UCCEE', 'UCCES');
  return isLatin ? sound(3, 'KS') : sound(3, 'X');
}
