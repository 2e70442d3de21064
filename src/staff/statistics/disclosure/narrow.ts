import { type Disclosure, type Grid, SMALLEST_SHOWN } from './grid.ts';

/** Bounds settle in a few rounds; one that creeps is cut off here, and counts as settled where it is. */
const MAX_ROUNDS = 500;

interface Bounds {
  low: number;
  high: number;
}

/**
 * Unknown cells whose value follows from bounds: fewer than five and not none, or at least five, and what the sums leave.
 * Whoever reads is taken to know which cells are none.
 */
export function narrow({ counts, lines }: Grid, disclosures: readonly Disclosure[]): Set<number> {
  const bounds = counts.map((count, cell): Bounds => {
    if (disclosures[cell] === 'shown' || count === 0) return { low: count, high: count };
    if (disclosures[cell] === 'small') return { low: 1, high: SMALLEST_SHOWN - 1 };
    return { low: SMALLEST_SHOWN, high: Number.POSITIVE_INFINITY };
  });
  const at = (cell: number): Bounds => bounds[cell] ?? { low: 0, high: 0 };
  let isSettled = false;
  for (let round = 0; !isSettled && round < MAX_ROUNDS; round += 1) {
    isSettled = true;
    for (const [sum = 0, ...parts] of lines) {
      const low = parts.reduce((total, part) => total + at(part).low, 0);
      const high = parts.reduce((total, part) => total + at(part).high, 0);
      const whole = { ...at(sum) };
      if (tighten(at(sum), low, high)) isSettled = false;
      for (const part of parts) {
        const { low: own, high: most } = at(part);
        const others = high === Number.POSITIVE_INFINITY ? highWithout(part) : high - most;
        if (tighten(at(part), whole.low - others, whole.high - (low - own))) isSettled = false;
      }
      function highWithout(part: number): number {
        return parts.reduce((total, other) => (other === part ? total : total + at(other).high), 0);
      }
    }
  }
  const isKnown = (cell: number): boolean => at(cell).low === at(cell).high;
  return new Set(
    counts.flatMap((count, cell) => (disclosures[cell] !== 'shown' && count > 0 && isKnown(cell) ? [cell] : [])),
  );
}

function tighten(bounds: Bounds, low: number, high: number): boolean {
  const before = { ...bounds };
  bounds.low = Math.max(bounds.low, low);
  bounds.high = Math.min(bounds.high, high);
  return bounds.low !== before.low || bounds.high !== before.high;
}
