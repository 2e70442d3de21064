/** Letters that tell any two words of the list apart. */
const UNIQUE_LETTERS = 4;

/** Whether a word that was read back is the right one, in any case and with anything but letters around it. */
export function isSameWord(typed: string, expected: string): boolean {
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return letters === expected || (letters.length >= UNIQUE_LETTERS && expected.startsWith(letters));
}

/** A number from 0 to below `limit`, all equally likely. */
function below(limit: number): number {
  const fair = 256 - (256 % limit);
  const byte = new Uint8Array(1);
  do {
    crypto.getRandomValues(byte);
  } while ((byte[0] ?? 0) >= fair);
  return (byte[0] ?? 0) % limit;
}

/** Two different places of `count`, in order, from 0. */
export function pickTwo(count: number): readonly [number, number] {
  const first = below(count);
  const other = below(count - 1);
  const second = other < first ? other : other + 1;
  return first < second ? [first, second] : [second, first];
}
