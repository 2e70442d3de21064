import { type Sound, sound, type Word } from './word.ts';

/** Before these a G at the beginning may be soft, as in "Gillian" or "Gerald". */
const SOFT_STARTS = ['ES', 'EP', 'EB', 'EL', 'EY', 'IB', 'IL', 'IN', 'IE', 'EI', 'ER'];

/** G, and what begins with it. */
export function soundOfG(word: Word, at: number): Sound {
  if (word.at(at + 1) === 'H') return soundOfGh(word, at);
  if (word.at(at + 1) === 'N') return soundOfGn(word, at);
  if (word.has(at + 1, 'LI') && !word.isSlavoGermanic) return sound(2, 'KL', 'L');
  if (at === 0 && (word.at(1) === 'Y' || word.has(1, ...SOFT_STARTS))) return sound(2, 'K', 'J');
  const isEr =
    (word.has(at + 1, 'ER') || word.at(at + 1) === 'Y') &&
    !word.begins('DANGER', 'RANGER', 'MANGER') &&
    !word.has(at - 1, 'E', 'I') &&
    !word.has(at - 1, 'RGY', 'OGY');
  if (isEr) return sound(2, 'K', 'J');
  if (word.has(at + 1, 'E', 'I', 'Y') || word.has(at - 1, 'AGGI', 'OGGI')) return soundOfSoftG(word, at);
  return sound(word.at(at + 1) === 'G' ? 2 : 1, 'K');
}

function soundOfGh(word: Word, at: number): Sound {
  if (at > 0 && !word.isVowel(at - 1)) return sound(2, 'K');
  if (at === 0) return sound(2, word.at(2) === 'I' ? 'J' : 'K');
  const isSilent =
    (at > 1 && word.has(at - 2, 'B', 'H', 'D')) ||
    (at > 2 && word.has(at - 3, 'B', 'H', 'D')) ||
    (at > 3 && word.has(at - 4, 'B', 'H'));
  if (isSilent) return sound(2, '');
  if (at > 2 && word.at(at - 1) === 'U' && word.has(at - 3, 'C', 'G', 'L', 'R', 'T')) return sound(2, 'F');
  return sound(2, word.at(at - 1) === 'I' ? '' : 'K');
}

function soundOfGn(word: Word, at: number): Sound {
  if (at === 1 && word.isVowel(0) && !word.isSlavoGermanic) return sound(2, 'KN', 'N');
  const isItalian = !word.has(at + 2, 'EY') && word.at(at + 1) !== 'Y' && !word.isSlavoGermanic;
  return isItalian ? sound(2, 'N', 'KN') : sound(2, 'KN');
}

function soundOfSoftG(word: Word, at: number): Sound {
  if (word.isGermanic || word.has(at + 1, 'ET')) return sound(2, 'K');
  return word.has(at + 1, 'IER') && at + 3 === word.last ? sound(2, 'J') : sound(2, 'J', 'K');
}
