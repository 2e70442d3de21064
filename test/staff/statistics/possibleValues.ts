import type { Disclosure, Grid } from '../../../src/staff/statistics/disclosure/grid.ts';

/** How far above the true number a hidden one is tried; enough to tell one value from several. */
const ABOVE = 4;

/**
 * What somebody can make of a cell who tries every table that fits what is published: the values
 * that it can have. Written apart from the code under test, by search.
 *
 * @param enough stops when so many values have been found
 */
export function possibleValues(
  { counts, lines }: Grid,
  disclosures: readonly Disclosure[],
  cell: number,
  enough = Number.POSITIVE_INFINITY,
): Set<number> {
  const domains = counts.map((count, at) => {
    if (disclosures[at] === 'shown') return [count];
    return range(0, count + ABOVE).sort((a, b) => Math.abs(a - count) - Math.abs(b - count));
  });
  const found = new Set<number>();
  for (const value of domains[cell] ?? []) {
    if (found.size >= enough) break;
    if (
      fits(
        lines,
        domains.map((domain, at) => (at === cell ? [value] : domain)),
      )
    )
      found.add(value);
  }
  return found;
}

function range(low: number, high: number): number[] {
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index);
}

/** Whether there is a table: narrows the domains line by line, then tries the values of the shortest open one. */
function fits(lines: Grid['lines'], domains: readonly (readonly number[])[]): boolean {
  const narrowed = domains.map((domain) => [...domain]);
  let changed = true;
  while (changed) {
    changed = false;
    for (const line of lines) {
      const signed = line.map((at, index) => ({ at, sign: index === 0 ? 1 : -1 }));
      const ends = ({ at, sign }: { at: number; sign: number }): [number, number] => {
        const values = (narrowed[at] ?? []).map((value) => value * sign);
        return [Math.min(...values), Math.max(...values)];
      };
      const low = signed.reduce((sum, entry) => sum + ends(entry)[0], 0);
      const high = signed.reduce((sum, entry) => sum + ends(entry)[1], 0);
      for (const entry of signed) {
        const [own, most] = ends(entry);
        const kept = (narrowed[entry.at] ?? []).filter((value) => {
          const rest = value * entry.sign;
          return low - own + rest <= 0 && high - most + rest >= 0;
        });
        if (kept.length === 0) return false;
        if (kept.length < (narrowed[entry.at] ?? []).length) {
          narrowed[entry.at] = kept;
          changed = true;
          break;
        }
      }
    }
  }
  const open = narrowed.findIndex((domain) => domain.length > 1);
  if (open < 0) return true;
  return (narrowed[open] ?? []).some((value) =>
    fits(
      lines,
      narrowed.map((domain, at) => (at === open ? [value] : domain)),
    ),
  );
}
