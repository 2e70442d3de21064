/** Letters that tell any two words of the list apart. */
const UNIQUE_LETTERS = 4;

/** Whether a typed word is the expected one, in any case, with anything but letters around it; its first four letters are enough. */
export function isSameWord(typed: string, expected: string): boolean {
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return letters === expected || (letters.length >= UNIQUE_LETTERS && expected.startsWith(letters));
}
