import { type Disclosure, type Grid, SMALLEST_SHOWN } from './grid.ts';
import { solve } from './solve.ts';

/** Cells whose disclosure was settled before, with others: totals that several questions share. */
export type Settled = ReadonlyMap<number, Disclosure>;

/**
 * Decides what of a grid is given out, so that no number under five can be worked out from the rest, by adding and
 * subtracting however often. Whoever tries is taken to know which numbers are none, though those are hidden as well. A
 * settled cell that is hidden is protected like a small one, and nothing new about several of them may follow together
 * either; so grids that share settled cells are safe side by side.
 */
export function suppress(grid: Grid, settled: Settled = new Map()): Disclosure[] {
  const disclosures = grid.counts.map(
    (count, cell): Disclosure => settled.get(cell) ?? (count < SMALLEST_SHOWN ? 'hidden' : 'shown'),
  );
  const isProtected = disclosures.map(
    (disclosure, cell) => disclosure === 'hidden' && (settled.has(cell) || (grid.counts[cell] ?? 0) < SMALLEST_SHOWN),
  );
  const settledRelations = relationsAmong(grid, disclosures, settled, 'alone');
  while (true) {
    const exposed = findExposed(grid, disclosures).filter((cell) => isProtected[cell]);
    const tooMuch = relationsAmong(grid, disclosures, settled, 'with others') > settledRelations;
    const inNeed = tooMuch ? [...exposed, ...hiddenOf(settled)] : exposed;
    if (inNeed.length === 0) return disclosures;
    const alone = closeLines(grid, disclosures, settled);
    const chosen = alone.length > 0 ? alone : inNeed.flatMap((cell) => besideOf(grid, disclosures, settled, cell));
    const fallback = chosen.length > 0 ? chosen : anyComplement(grid, disclosures, settled);
    if (fallback.length === 0) return disclosures;
    for (const cell of fallback) disclosures[cell] = 'hidden';
  }
}

function hiddenOf(settled: Settled): number[] {
  return [...settled].flatMap(([cell, disclosure]) => (disclosure === 'shown' ? [] : [cell]));
}

function findExposed(grid: Grid, disclosures: readonly Disclosure[]): number[] {
  return [...solve(equationsOf(grid.lines, unknownsOf(grid, disclosures)), 0).determined];
}

/** How many independent equations there are in which only settled cells are unknown. */
function relationsAmong(
  grid: Grid,
  disclosures: readonly Disclosure[],
  settled: Settled,
  which: 'alone' | 'with others',
): number {
  const offset = grid.counts.length;
  const lines = which === 'alone' ? grid.lines.filter((line) => line.every((cell) => settled.has(cell))) : grid.lines;
  const unknowns = unknownsOf(grid, disclosures);
  const equations = equationsOf(lines, unknowns).map((equation) =>
    equation.map(([cell, sign]) => [settled.has(cell) ? cell + offset : cell, sign] as const),
  );
  return settled.size === 0 ? 0 : solve(equations, offset).relationsFrom;
}

function unknownsOf({ counts }: Grid, disclosures: readonly Disclosure[]): Set<number> {
  return new Set(counts.flatMap((count, cell) => (disclosures[cell] === 'shown' || count === 0 ? [] : [cell])));
}

function equationsOf(lines: Grid['lines'], unknowns: ReadonlySet<number>) {
  return lines.map((line) =>
    line.flatMap((cell, index) => (unknowns.has(cell) ? [[cell, index === 0 ? 1 : -1] as const] : [])),
  );
}

/** For each line with one unknown, which its sum gives away, the number in it that closes most such lines, then the smallest. */
function closeLines({ counts, lines }: Grid, disclosures: readonly Disclosure[], settled: Settled): number[] {
  const isHidden = (cell: number): boolean => disclosures[cell] !== 'shown' && counts[cell] !== 0;
  const open = lines.filter((line) => line.filter(isHidden).length === 1);
  const closed = new Set<readonly number[]>();
  const chosen: number[] = [];
  for (const line of open) {
    if (closed.has(line)) continue;
    const cells = line.filter((cell) => canHide(counts, disclosures, settled, cell));
    const closes = (cell: number): number => open.filter((other) => !closed.has(other) && other.includes(cell)).length;
    const most = Math.max(...cells.map(closes));
    for (const cell of smallest(
      counts,
      cells.filter((one) => closes(one) === most),
    )) {
      chosen.push(cell);
      for (const other of open) if (other.includes(cell)) closed.add(other);
    }
  }
  return chosen;
}

/** The smallest number beside a cell that is still shown: hiding it costs the reader least. */
function besideOf(
  { counts, lines }: Grid,
  disclosures: readonly Disclosure[],
  settled: Settled,
  cell: number,
): number[] {
  const beside = lines.filter((line) => line.includes(cell)).flat();
  return smallest(
    counts,
    beside.filter((other) => canHide(counts, disclosures, settled, other)),
  );
}

function anyComplement({ counts }: Grid, disclosures: readonly Disclosure[], settled: Settled): number[] {
  const cells = counts.map((_, cell) => cell);
  return smallest(
    counts,
    cells.filter((cell) => canHide(counts, disclosures, settled, cell)),
  );
}

function canHide(
  counts: readonly number[],
  disclosures: readonly Disclosure[],
  settled: Settled,
  cell: number,
): boolean {
  return disclosures[cell] === 'shown' && counts[cell] !== 0 && !settled.has(cell);
}

function smallest(counts: readonly number[], cells: readonly number[]): number[] {
  const [first, ...others] = cells;
  if (first === undefined) return [];
  return [others.reduce((least, cell) => ((counts[cell] ?? 0) < (counts[least] ?? 0) ? cell : least), first)];
}
