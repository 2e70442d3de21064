import { describe, expect, test } from 'vitest';
import { BusyError, createBudget, createTurnstile } from '../../src/channels/turnstile.ts';

describe('turnstile', () => {
  test('so many run, so many wait, the rest is turned away; a failure lets the next in', async () => {
    const turnstile = createTurnstile({ atOnce: 2, waiting: 3 });
    let running = 0;
    let most = 0;
    const task = (index: number) => async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      if (index === 0) throw new RangeError('one that fails');
      return index;
    };
    const results = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => turnstile.pass(task(index))));
    expect(most).toBe(2);
    expect(results.map(({ status }) => status === 'fulfilled')).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(results.slice(5).every((result) => result.status === 'rejected' && result.reason instanceof BusyError)).toBe(
      true,
    );
    expect(await turnstile.pass(task(9))).toBe(9);
  });
});

describe('budget', () => {
  test('a rush, and then what comes back with time', () => {
    let now = 0;
    const budget = createBudget({ most: 3, perHour: 60 }, () => new Date(now));
    for (let times = 0; times < 3; times++) budget.take();
    expect(() => budget.take()).toThrow(BusyError);
    now += 60_000;
    budget.take();
    expect(() => budget.take()).toThrow(BusyError);
    budget.giveBack();
    budget.take();
    now += 24 * 3_600_000;
    for (let times = 0; times < 3; times++) budget.take();
    expect(() => budget.take()).toThrow(BusyError);
  });
});
