import { type Cube, type CubeEntry, makeCube } from './cube.ts';
import type { TransferRow } from './readTransfers.ts';

/** Places of the answers. */
export const CAME = 1;
export const WENT = 2;

/**
 * Transfers by desk and month: how many came and how many went. Each pair of desks has cells too, which nobody is given: by
 * them what came is tied to what went, so that neither gives away a number that the other hides.
 */
export function makeTransferGrid(rows: readonly TransferRow[], months: number, desks: readonly string[]): Cube {
  const placeOf = (desk: string): number => desks.indexOf(desk) + 1;
  const cube = makeCube(
    { answers: 2, months, desks: desks.length, addsUp: false },
    rows.flatMap(({ month, from, to, count }): CubeEntry[] => [
      { answer: CAME, month, desk: placeOf(to), count },
      { answer: WENT, month, desk: placeOf(from), count },
    ]),
  );
  const counts = [...cube.counts];
  const lines = [...cube.lines];
  const places = Array.from({ length: months > 1 ? months + 1 : 1 }, (_, month) => month);
  const pairs = [...Map.groupBy(rows, ({ from, to }) => `${from} ${to}`).values()].map((both) => {
    const [{ from, to } = { from: '', to: '' }] = both;
    const cells = places.map((place) => {
      const during = both.filter(({ month }) => place === 0 || month === place);
      return counts.push(during.reduce((sum, { count }) => sum + count, 0)) - 1;
    });
    if (cells.length > 1) lines.push(cells);
    return { from, to, cells };
  });
  for (const desk of desks) {
    for (const place of places) {
      const cellsOf = (side: 'from' | 'to'): number[] =>
        pairs.filter((pair) => pair[side] === desk).flatMap(({ cells }) => cells[place] ?? []);
      lines.push([cube.cell(CAME, place, placeOf(desk)), ...cellsOf('to')]);
      lines.push([cube.cell(WENT, place, placeOf(desk)), ...cellsOf('from')]);
    }
  }
  return { counts, lines, cell: cube.cell };
}
