import { expect, test } from 'vitest';
import { createPacer } from '../../src/outbox/pace.ts';

test('a rush slows the queue to a trickle, and its end lets it go on', () => {
  let now = 0;
  const pacer = createPacer(() => now);
  const calm = pacer.current();
  for (let report = 0; report < 4; report += 1) pacer.note();
  expect(pacer.current()).toEqual(calm);
  pacer.note();
  const rush = pacer.current();
  expect(rush.batch).toBeLessThan(calm.batch);
  expect(rush.gatherMs).toBeGreaterThan(calm.gatherMs);
  now = 999;
  expect(pacer.current()).toEqual(rush);
  now = 1_000;
  expect(pacer.current()).toEqual(calm);
});

test('reports spread over the day are never a rush', () => {
  let now = 0;
  const pacer = createPacer(() => now);
  const calm = pacer.current();
  for (let report = 0; report < 1_000; report += 1) {
    now += 40;
    pacer.note();
    expect(pacer.current()).toEqual(calm);
  }
});
