import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Disclosure, Grid } from '../../../src/staff/statistics/disclosure/grid.ts';
import { suppress } from '../../../src/staff/statistics/disclosure/suppress.ts';
import { possibleValues } from './possibleValues.ts';

/** A table with its margins: rows by columns, the sums in row 0 and column 0. */
function table(rows: readonly (readonly number[])[]): Grid {
  const width = (rows[0]?.length ?? 0) + 1;
  const height = rows.length + 1;
  const cell = (row: number, column: number): number => row * width + column;
  const counts = Array.from({ length: width * height }, () => 0);
  rows.forEach((row, r) => {
    row.forEach((count, c) => {
      for (const at of [cell(r + 1, c + 1), cell(0, c + 1), cell(r + 1, 0), cell(0, 0)])
        counts[at] = (counts[at] ?? 0) + count;
    });
  });
  const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
  return {
    counts,
    lines: [
      ...range(height).map((row) => range(width).map((column) => cell(row, column))),
      ...range(width).map((column) => range(height).map((row) => cell(row, column))),
    ],
  };
}

const hidden = (disclosures: readonly Disclosure[]): number =>
  disclosures.filter((disclosure) => disclosure !== 'shown').length;

test('a small cell takes a second of its row and column with it, so that the sums do not give it away', () => {
  const grid = table([
    [20, 3, 30],
    [15, 40, 25],
    [9, 12, 18],
  ]);
  const disclosures = suppress(grid);
  expect(disclosures[1 * 4 + 2]).toBe('hidden');
  expect(hidden(disclosures)).toBe(4);
  expect(disclosures[0]).toBe('shown');
});

test('two small cells that can only be one and one are not left to be worked out', () => {
  const grid = table([[1, 1, 50, 60]]);
  const disclosures = suppress(grid);
  for (const cell of [6, 7]) expect(possibleValues(grid, disclosures, cell).size).toBeGreaterThan(1);
});

test('numbers that need no hiding are all shown', () => {
  expect(
    hidden(
      suppress(
        table([
          [5, 6, 70],
          [8, 90, 10],
        ]),
      ),
    ),
  ).toBe(0);
});

test('no number under five can be worked out, by somebody who tries every table that fits', () => {
  const count = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) }, fc.integer({ min: 6, max: 14 }));
  const rows = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 3 }))
    .chain(([height, width]) =>
      fc.array(fc.array(count, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );
  fc.assert(
    fc.property(rows, (numbers) => {
      const grid = table(numbers);
      const disclosures = suppress(grid);
      grid.counts.forEach((value, cell) => {
        if (value < 5) expect(disclosures[cell]).toBe('hidden');
        if (value > 0 && value < 5) expect(possibleValues(grid, disclosures, cell, 2).size).toBeGreaterThan(1);
      });
    }),
    { numRuns: 300 },
  );
}, 900_000);
