import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchTime } from '../../src/mail/schedule/batchTime.ts';
import { nextAttempt } from '../../src/mail/schedule/nextAttempt.ts';

const HOUR_MS = 3_600_000;
const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const time = fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true });

test('attempts go on for four to six days, further and further apart up to eighteen hours', () => {
  fc.assert(
    fc.property(time, fc.array(fraction, { minLength: 30, maxLength: 30 }), (first, randoms) => {
      let now = first;
      let attempts = 1;
      for (; ; attempts++) {
        const next = nextAttempt(attempts, now, randoms[attempts] ?? 0.5);
        if (next === undefined) break;
        expect(next.getTime()).toBeGreaterThan(now.getTime() + 2 * 60_000);
        expect(next.getTime()).toBeLessThanOrEqual(now.getTime() + 18 * HOUR_MS);
        now = next;
      }
      expect(attempts).toBe(17);
    }),
  );
  let total = 0;
  for (let attempts = 1; attempts < 17; attempts++) {
    total += (nextAttempt(attempts, new Date(0), 0.5)?.getTime() ?? 0) / HOUR_MS;
  }
  expect(total).toBeGreaterThan(4 * 24);
  expect(total).toBeLessThan(6 * 24);
});

test('a batch leaves after its window, and its moment depends on nothing of the report but the window', () => {
  fc.assert(
    fc.property(time, fc.integer({ min: 0, max: 6 * HOUR_MS - 1 }), fraction, (day, within, random) => {
      const start = Math.floor(day.getTime() / (6 * HOUR_MS)) * 6 * HOUR_MS;
      const leaves = batchTime(new Date(start + within), random);
      expect(leaves).toEqual(batchTime(new Date(start), random));
      expect(leaves.getTime()).toBeGreaterThanOrEqual(start + 6 * HOUR_MS);
      expect(leaves.getTime()).toBeLessThan(start + 7 * HOUR_MS);
    }),
  );
});
