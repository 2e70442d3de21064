import type { JobsOptions } from 'bullmq';
import { currentHour } from './jobs.ts';

/** With the delays below some seconds, for faults that pass; after that the reconciler brings the work back. */
const ATTEMPTS = 4;
const FIRST_RETRY_MS = 1_000;

/**
 * Options of every job. A finished job leaves nothing behind, whether it ended
 * well or not: the SQL record says what was done, and a kept job would keep the
 * exact times of its steps and block its id from being added again. The library counts a delay from the stamp.
 */
export function jobOptions(id: string, now: number, dueAt: number = now): JobsOptions {
  const timestamp = currentHour(now);
  return {
    jobId: id,
    timestamp,
    ...(dueAt > now ? { delay: dueAt - timestamp } : {}),
    attempts: ATTEMPTS,
    backoff: { type: 'exponential', delay: FIRST_RETRY_MS },
    removeOnComplete: true,
    removeOnFail: true,
    stackTraceLimit: 0,
  };
}
