import { type Sound, sound, type Word } from './word.ts';

type SoundOf = (word: Word, at: number) => Sound;

/** A letter that is said as one sound, twice or once. */
const plain =
  (said: string, ...doubles: readonly string[]): SoundOf =>
  (word, at) =>
    sound(word.has(at + 1, ...doubles) ? 2 : 1, said);

const soundOfD: SoundOf = (word, at) => {
  if (word.has(at, 'DG')) return word.has(at + 2, 'I', 'E', 'Y') ? sound(3, 'J') : sound(2, 'TK');
  return sound(word.has(at, 'DT', 'DD') ? 2 : 1, 'T');
};

const soundOfH: SoundOf = (word, at) =>
  (at === 0 || word.isVowel(at - 1)) && word.isVowel(at + 1) ? sound(2, 'H') : sound(1, '');

const soundOfJ: SoundOf = (word, at) => {
  if (word.has(at, 'JOSE') || word.begins('SAN ')) {
    const isSpanish = (at === 0 && word.text.length === 4) || word.begins('SAN ');
    return isSpanish ? sound(1, 'H') : sound(1, 'J', 'H');
  }
  const letters = word.at(at + 1) === 'J' ? 2 : 1;
  if (at === 0) return sound(letters, 'J', 'A');
  if (word.isVowel(at - 1) && !word.isSlavoGermanic && word.has(at + 1, 'A', 'O')) return sound(letters, 'J', 'H');
  if (at === word.last) return sound(letters, 'J', '');
  const isSilent = word.has(at + 1, 'L', 'T', 'K', 'S', 'N', 'M', 'B', 'Z') || word.has(at - 1, 'S', 'K', 'L');
  return sound(letters, isSilent ? '' : 'J');
};

const soundOfL: SoundOf = (word, at) => {
  if (word.at(at + 1) !== 'L') return sound(1, 'L');
  const isSpanish =
    (at === word.text.length - 3 && word.has(at - 1, 'ILLO', 'ILLA', 'ALLE')) ||
    ((word.has(word.last - 1, 'AS', 'OS') || word.has(word.last, 'A', 'O')) && word.has(at - 1, 'ALLE'));
  return isSpanish ? sound(2, 'L', '') : sound(2, 'L');
};

const soundOfM: SoundOf = (word, at) => {
  const isMb = word.has(at - 1, 'UMB') && (at + 1 === word.last || word.has(at + 2, 'ER'));
  return sound(isMb || word.at(at + 1) === 'M' ? 2 : 1, 'M');
};

const soundOfP: SoundOf = (word, at) =>
  word.at(at + 1) === 'H' ? sound(2, 'F') : sound(word.has(at + 1, 'P', 'B') ? 2 : 1, 'P');

const soundOfR: SoundOf = (word, at) => {
  const letters = word.at(at + 1) === 'R' ? 2 : 1;
  const isFrench = at === word.last && !word.isSlavoGermanic && word.has(at - 2, 'IE') && !word.has(at - 4, 'ME', 'MA');
  return isFrench ? sound(letters, '', 'R') : sound(letters, 'R');
};

const soundOfT: SoundOf = (word, at) => {
  if (word.has(at, 'TION', 'TIA', 'TCH')) return sound(3, 'X');
  if (word.has(at, 'TH', 'TTH')) {
    return word.has(at + 2, 'OM', 'AM') || word.isGermanic ? sound(2, 'T') : sound(2, '0', 'T');
  }
  return sound(word.has(at + 1, 'T', 'D') ? 2 : 1, 'T');
};

const soundOfW: SoundOf = (word, at) => {
  if (word.has(at, 'WR')) return sound(2, 'R');
  if (at === 0 && (word.isVowel(1) || word.has(at, 'WH'))) return word.isVowel(1) ? sound(1, 'A', 'F') : sound(1, 'A');
  const isPolish = at === word.last && word.isVowel(at - 1);
  if (isPolish || word.has(at - 1, 'EWSKI', 'EWSKY', 'OWSKI', 'OWSKY') || word.begins('SCH')) return sound(1, '', 'F');
  return word.has(at, 'WICZ', 'WITZ') ? sound(4, 'TS', 'FX') : sound(1, '');
};

const soundOfX: SoundOf = (word, at) => {
  if (at === 0) return sound(1, 'S');
  const isFrench = at === word.last && (word.has(at - 3, 'IAU', 'EAU') || word.has(at - 2, 'AU', 'OU'));
  return sound(word.has(at + 1, 'C', 'X') ? 2 : 1, isFrench ? '' : 'KS');
};

const soundOfZ: SoundOf = (word, at) => {
  if (word.at(at + 1) === 'H') return sound(2, 'J');
  const letters = word.at(at + 1) === 'Z' ? 2 : 1;
  const isSlavic = word.has(at + 1, 'ZO', 'ZI', 'ZA') || (word.isSlavoGermanic && at > 0 && word.at(at - 1) !== 'T');
  return isSlavic ? sound(letters, 'S', 'TS') : sound(letters, 'S');
};

/** How each consonant but C, G and S sounds. */
export const soundsOfOthers: Readonly<Record<string, SoundOf>> = {
  B: plain('P', 'B'),
  D: soundOfD,
  F: plain('F', 'F'),
  H: soundOfH,
  J: soundOfJ,
  K: plain('K', 'K'),
  L: soundOfL,
  M: soundOfM,
  N: plain('N', 'N'),
  P: soundOfP,
  Q: plain('K', 'Q'),
  R: soundOfR,
  T: soundOfT,
  V: plain('F', 'V'),
  W: soundOfW,
  X: soundOfX,
  Z: soundOfZ,
};
