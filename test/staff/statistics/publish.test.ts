import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CubeEntry, makeCube } from '../../../src/staff/statistics/cube.ts';
import { suppress } from '../../../src/staff/statistics/disclosure/suppress.ts';
import { possibleValues } from './possibleValues.ts';

const ANSWERS = 2;
const MONTHS = 2;
const DESKS = 2;

/** Every report's answers, month and desk. */
const cubes = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) }, fc.integer({ min: 6, max: 12 })), {
    minLength: ANSWERS * MONTHS * DESKS,
    maxLength: ANSWERS * MONTHS * DESKS,
  })
  .map((counts) =>
    counts.flatMap((count, index): CubeEntry[] => {
      const place = { month: 1 + (Math.floor(index / DESKS) % MONTHS), desk: 1 + (index % DESKS), count };
      return [
        { ...place, answer: 1 + Math.floor(index / (DESKS * MONTHS)) },
        { ...place, answer: 0 },
      ];
    }),
  );

test('with totals that were settled before, no number under five can be worked out from months, desks, answers and sums', () => {
  fc.assert(
    fc.property(cubes, (entries) => {
      const shape = { months: MONTHS, desks: DESKS };
      const totals = makeCube(
        { ...shape, answers: 0, addsUp: false },
        entries.filter(({ answer }) => answer === 0),
      );
      const settled = suppress(totals);
      const cube = makeCube({ ...shape, answers: ANSWERS, addsUp: true }, entries);
      const disclosures = suppress(cube, new Map(settled.map((disclosure, cell) => [cell, disclosure])));
      expect(disclosures.slice(0, settled.length)).toEqual(settled);
      cube.counts.forEach((count, cell) => {
        const isSettled = cell < settled.length && settled[cell] !== 'shown';
        if (count < 5) expect(disclosures[cell]).toBe('hidden');
        if ((count > 0 && count < 5) || isSettled) {
          const was = isSettled ? possibleValues(totals, settled, cell, 2).size : 2;
          if (was > 1 && count > 0) expect(possibleValues(cube, disclosures, cell, 2).size).toBeGreaterThan(1);
        }
      });
    }),
    { numRuns: 150 },
  );
}, 900_000);

test('a cube’s sums are the sums', () => {
  fc.assert(
    fc.property(cubes, (entries) => {
      const cube = makeCube({ months: MONTHS, desks: DESKS, answers: ANSWERS, addsUp: true }, entries);
      for (const [sum = 0, ...parts] of cube.lines) {
        expect(cube.counts[sum]).toBe(parts.reduce((total, part) => total + (cube.counts[part] ?? 0), 0));
      }
      expect(cube.lines).toHaveLength(9 * 3);
    }),
  );
});
