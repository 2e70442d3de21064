/** The largest prime below 2^26: products of two remainders are exact in a double. */
const PRIME = 67_108_859;

type Row = Map<number, number>;

export interface Solution {
  /** Columns whose value follows from the equations. */
  readonly determined: ReadonlySet<number>;
  /** Independent equations in which no column before `from` stands. */
  readonly relationsFrom: number;
}

/**
 * Solves a system of equations as far as it goes, by Gauss and Jordan modulo a prime. What is known does not matter to
 * which unknowns follow from it, so only the coefficients of the unknowns are given.
 *
 * @param from the first of the columns whose relations among themselves are counted
 */
export function solve(
  equations: readonly (readonly (readonly [column: number, sign: 1 | -1])[])[],
  from: number,
): Solution {
  const pivots = new Map<number, Row>();
  for (const equation of equations) {
    const row: Row = new Map(equation.map(([column, sign]) => [column, sign === 1 ? 1 : PRIME - 1]));
    reduce(row, pivots);
    if (row.size === 0) continue;
    const pivot = Math.min(...row.keys());
    scale(row, invert(row.get(pivot) ?? 1));
    pivots.set(pivot, row);
  }
  const columns = [...pivots.keys()].sort((a, b) => b - a);
  for (const column of columns) {
    const row = pivots.get(column);
    if (row) reduce(row, pivots, column);
  }
  return {
    determined: new Set(columns.filter((column) => pivots.get(column)?.size === 1)),
    relationsFrom: columns.filter((column) => column >= from).length,
  };
}

/** Takes out of a row every column that another row stands for, but its own. */
function reduce(row: Row, pivots: ReadonlyMap<number, Row>, own?: number): void {
  let column = nextPivot(row, pivots, own);
  while (column !== undefined) {
    const factor = row.get(column) ?? 0;
    for (const [at, value] of pivots.get(column) ?? []) {
      const left = ((row.get(at) ?? 0) + PRIME - ((factor * value) % PRIME)) % PRIME;
      if (left === 0) row.delete(at);
      else row.set(at, left);
    }
    column = nextPivot(row, pivots, own);
  }
}

function nextPivot(row: Row, pivots: ReadonlyMap<number, Row>, own: number | undefined): number | undefined {
  for (const column of row.keys()) if (column !== own && pivots.has(column)) return column;
  return undefined;
}

function scale(row: Row, factor: number): void {
  for (const [column, value] of row) row.set(column, (value * factor) % PRIME);
}

/** By Fermat's little theorem. */
function invert(value: number): number {
  let result = 1;
  let base = value;
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
