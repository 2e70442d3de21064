import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CALM_LOAD, difficultyFor, MAX_TRIES, MIN_TRIES } from '../../src/challenge/difficulty.ts';

const load = fc.record({ accepted: fc.nat(), issued: fc.nat() });

test('is the floor while it is calm, then grows in proportion, up to the cap', () => {
  expect(difficultyFor({ accepted: 0, issued: 0 })).toBe(MIN_TRIES);
  expect(difficultyFor({ accepted: CALM_LOAD / 2, issued: CALM_LOAD / 2 })).toBe(MIN_TRIES);
  expect(difficultyFor({ accepted: CALM_LOAD, issued: CALM_LOAD })).toBe(2 * MIN_TRIES);
  expect(difficultyFor({ accepted: 0, issued: 100 * CALM_LOAD })).toBe(MAX_TRIES);
});

test('is a whole number between floor and cap for every load, and never falls as the load grows', () => {
  fc.assert(
    fc.property(load, load, (one, more) => {
      const easier = difficultyFor(one);
      const harder = difficultyFor({ accepted: one.accepted + more.accepted, issued: one.issued + more.issued });
      expect(Number.isInteger(easier)).toBe(true);
      expect(easier).toBeGreaterThanOrEqual(MIN_TRIES);
      expect(harder).toBeLessThanOrEqual(MAX_TRIES);
      expect(harder).toBeGreaterThanOrEqual(easier);
    }),
  );
});

test.each([NaN, -5, Infinity])('a load of %d is no refusal', (issued) => {
  const tries = difficultyFor({ accepted: 0, issued });
  expect(tries).toBeGreaterThanOrEqual(MIN_TRIES);
  expect(tries).toBeLessThanOrEqual(MAX_TRIES);
});
