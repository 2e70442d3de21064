import type { Grid } from './disclosure/grid.ts';

/** Counts by answer, month and desk, with every sum; place 0 of each is the sum of the others. */
export interface Cube extends Grid {
  /** The cell of an answer, a month and a desk, each by its place from 1, or 0 for all. */
  cell(answer: number, month: number, desk: number): number;
}

export interface CubeShape {
  readonly answers: number;
  readonly months: number;
  readonly desks: number;
  /** Whether the answers add up to all reports; else place 0 of the answers holds no number and stands in no sum. */
  readonly addsUp: boolean;
}

/** One count of a cube; an entry for place 0 of the answers is one of all reports. */
export interface CubeEntry {
  readonly answer: number;
  readonly month: number;
  readonly desk: number;
  readonly count: number;
}

/** Adds counts up to a cube. Where there is one month or one desk only, it is the same as all, and has no cells of its own. */
export function makeCube(shape: CubeShape, entries: readonly CubeEntry[]): Cube {
  const months = shape.months > 1 ? shape.months : 0;
  const desks = shape.desks > 1 ? shape.desks : 0;
  const cell = (answer: number, month: number, desk: number): number =>
    (answer * (months + 1) + (months === 0 ? 0 : month)) * (desks + 1) + (desks === 0 ? 0 : desk);
  const counts = Array.from({ length: (shape.answers + 1) * (months + 1) * (desks + 1) }, () => 0);
  for (const { answer, month, desk, count } of entries) {
    for (const at of new Set([
      cell(answer, month, desk),
      cell(answer, 0, desk),
      cell(answer, month, 0),
      cell(answer, 0, 0),
    ])) {
      counts[at] = (counts[at] ?? 0) + count;
    }
  }
  const places = (length: number): number[] => Array.from({ length: length + 1 }, (_, index) => index);
  const across = <T>(first: readonly number[], second: readonly number[], make: (a: number, b: number) => T): T[] =>
    first.flatMap((a) => second.map((b) => make(a, b)));
  const all = { answers: places(shape.answers), months: places(months), desks: places(desks) };
  const lines = [
    ...(shape.addsUp && shape.answers > 0
      ? across(all.months, all.desks, (m, d) => all.answers.map((a) => cell(a, m, d)))
      : []),
    ...(months > 0 ? across(all.answers, all.desks, (a, d) => all.months.map((m) => cell(a, m, d))) : []),
    ...(desks > 0 ? across(all.answers, all.months, (a, m) => all.desks.map((d) => cell(a, m, d))) : []),
  ];
  return { counts, lines, cell };
}
