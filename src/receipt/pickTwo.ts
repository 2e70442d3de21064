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
