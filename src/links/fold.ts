/** Letters that have no decomposition, as English writes them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/**
 * Takes case, accents and compatibility forms out of a text (Unicode NFKC, then NFD without marks). Folding twice is
 * folding once. Letters of other scripts stay as they are.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/** A text's letters and digits alone, folded. */
export function foldedCharacters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
