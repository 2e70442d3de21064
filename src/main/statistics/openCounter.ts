import { Worker } from 'node:worker_threads';
import { ProblemError } from '../../api/problem.ts';
import { BusyError, createTurnstile } from '../../channels/turnstile.ts';
import type { CountStatistics } from '../../staff/statistics/describeCounts.ts';

/** One at a time: of two cores one is left to who reports. As many more wait as a unit has people who look at once. */
const LIMITS = { atOnce: 1, waiting: 8 };

/** A year of many desks takes some seconds of a core, many times that on a machine with no core free. */
const TIMEOUT_MS = 120_000;

/** Far more than the equations of a year take. */
const MAX_HEAP_MB = 256;

/**
 * Works statistics out in a thread of their own, started for each: they are asked for a few times a month, and what must be
 * hidden in them takes longer than anybody who reports should wait.
 *
 * @throws {ProblemError} from the function: `unavailable` when too many wait, or the thread ended without an answer
 */
export function openCounter({ timeoutMs = TIMEOUT_MS } = {}): CountStatistics {
  const turnstile = createTurnstile(LIMITS);
  return async (request) => {
    try {
      return await turnstile.pass(() => runThread(request, timeoutMs));
    } catch (error) {
      if (error instanceof BusyError || error instanceof EndedError) throw new ProblemError('unavailable');
      throw error;
    }
  };
}

class EndedError extends Error {
  override readonly name = 'EndedError';
}

async function runThread(workerData: unknown, timeoutMs: number): ReturnType<CountStatistics> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    name: 'statistics',
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    workerData,
  });
  thread.stdout.resume();
  thread.stderr.resume();
  thread.unref();
  const timer = setTimeout(() => void thread.terminate(), timeoutMs).unref();
  try {
    return await new Promise((resolve, reject) => {
      thread.on('message', resolve);
      thread.on('error', reject);
      thread.on('exit', () => reject(new EndedError('the thread ended')));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
