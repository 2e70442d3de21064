import { type Sound, sound, type Word } from './word.ts';

/** S, and what begins with it. */
export function soundOfS(word: Word, at: number): Sound {
  if (word.has(at - 1, 'ISL', 'YSL')) return sound(1, '');
  if (at === 0 && word.has(at, 'SUGAR')) return sound(1, 'X', 'S');
  if (word.has(at, 'SH')) return sound(2, word.has(at + 1, 'HEIM', 'HOEK', 'HOLM', 'HOLZ') ? 'S' : 'X');
  if (word.has(at, 'SIO', 'SIA')) return word.isSlavoGermanic ? sound(3, 'S') : sound(3, 'S', 'X');
  if ((at === 0 && word.has(1, 'M', 'N', 'L', 'W')) || word.at(at + 1) === 'Z') {
    return sound(word.at(at + 1) === 'Z' ? 2 : 1, 'S', 'X');
  }
  if (word.has(at, 'SC')) return soundOfSc(word, at);
  const letters = word.has(at + 1, 'S', 'Z') ? 2 : 1;
  const isFrench = at === word.last && word.has(at - 2, 'AI', 'OI');
  return isFrench ? sound(letters, '', 'S') : sound(letters, 'S');
}

function soundOfSc(word: Word, at: number): Sound {
  if (word.at(at + 2) !== 'H') return sound(3, word.has(at + 2, 'I', 'E', 'Y') ? 'S' : 'SK');
  if (word.has(at + 3, 'OO', 'ER', 'EN', 'UY', 'ED', 'EM')) {
    return word.has(at + 3, 'ER', 'EN') ? sound(3, 'X', 'SK') : sound(3, 'SK');
  }
  return at === 0 && !word.isVowel(3) && word.at(3) !== 'W' ? sound(3, 'X', 'S') : sound(3, 'X');
}
