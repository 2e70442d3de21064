import { expect, test } from 'vitest';
import { openCounter } from '../../../src/main/statistics/openCounter.ts';
import { type CountsRequest, describeCounts } from '../../../src/staff/statistics/describeCounts.ts';
import { QUESTIONS } from '../../../src/staff/statistics/questions.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const DESKS = ['ccu', 'nominated', 'partner'];

/** A year in which many numbers are small, so that there is much to hide. */
const request: CountsRequest = {
  year: 2025,
  months: MONTHS,
  desk: undefined,
  desks: DESKS,
  transfers: MONTHS.flatMap((month) =>
    DESKS.flatMap((from, at) =>
      DESKS.filter((to) => to !== from).map((to, toAt) => ({
        month,
        from,
        to,
        count: (month * 5 + at * 3 + toAt) % 13,
      })),
    ),
  ),
  rows: QUESTIONS.flatMap((question, at) =>
    MONTHS.flatMap((month) =>
      DESKS.flatMap((desk, deskAt) =>
        question.answers.map(({ code }, index) => ({
          month,
          desk,
          answers: { [question.name]: code },
          count: (at * 7 + month * 5 + deskAt * 3 + index * 11) % 13,
        })),
      ),
    ),
  ),
};

/** Time of a processor that this thread has worked, in microseconds: a busy machine makes it no longer. */
const worked = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.threadCpuUsage(since);
  return user + system;
};

test('gives what is given without a thread, and holds nobody up meanwhile', async () => {
  const before = process.threadCpuUsage();
  const expected = describeCounts(request);
  const alone = worked(before);
  const between = process.threadCpuUsage();
  const counted = await openCounter()(request);
  const beside = worked(between);
  expect(counted).toEqual(expected);
  expect(beside).toBeLessThan(alone / 2);
});

test('a calculation that does not end is ended, and answered as one that can be asked again', async () => {
  await expect(openCounter({ timeoutMs: 1 })(request)).rejects.toMatchObject({ problem: 'unavailable' });
});

test('more than a unit has people are turned away, and the rest are answered', async () => {
  const count = openCounter();
  const asked = await Promise.allSettled(
    Array.from({ length: 12 }, () => count({ ...request, rows: [], transfers: [] })),
  );
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
  expect(asked.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toMatchObject(
    Array.from({ length: 3 }, () => ({ problem: 'unavailable' })),
  );
});
