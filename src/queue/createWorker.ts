import type { LogEvent } from '../log/logEvent.ts';
import { JobFailedError, QueueUnavailableError } from './errors.ts';
import type { JobData, QueueName } from './jobs.ts';
import type { LibraryWorker, Transport } from './transport.ts';
import { within } from './within.ts';

/** Does one job; called again with the same data after a failure or a crash, so it must be idempotent. */
export type JobHandler<Name extends QueueName> = (data: JobData[Name]) => Promise<void>;

export interface RunningWorker {
  /** Lets the jobs in hand finish, then stops. */
  close(): Promise<void>;
}

/** A job of a process that died is taken up by another after this. */
const LOCK_MS = 10_000;
const STALLED_CHECK_MS = 5_000;

/** A job may be lost to crashes this often before the queue gives up on it; the reconciler then brings it back. */
const MAX_STALLED = 10;

/** How long exact times of steps may stay in the storage's event log. */
const FORGET_EVENTS_MS = 1_000;

/** After this, what is still in hand is abandoned: it is done again at the next start. */
const CLOSE_TIMEOUT_MS = 5_000;

export interface WorkerConfig {
  readonly concurrency: number;
  readonly log: LogEvent;
}

/** Starts doing a queue's jobs. */
export function createWorker<Name extends QueueName>(
  transport: Transport,
  name: Name,
  handler: JobHandler<Name>,
  config: WorkerConfig,
): RunningWorker {
  const worker: LibraryWorker = transport.createWorker(
    name,
    async (job) => {
      try {
        await handler(job.data as JobData[Name]);
      } catch (error) {
        config.log(`job.${name}-failed`, error);
        throw new JobFailedError();
      }
    },
    {
      concurrency: config.concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_CHECK_MS,
      maxStalledCount: MAX_STALLED,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
    },
  );
  worker.on('error', (error) => config.log('queue.worker-error', error));
  const forget = (): Promise<void> =>
    transport.forgetEvents(name).catch((error) => config.log('queue.forget-failed', error));
  const timer = setInterval(() => void forget(), FORGET_EVENTS_MS);
  timer.unref();
  return {
    close: async () => {
      clearInterval(timer);
      const late = (): Error => new QueueUnavailableError('The worker did not stop in time.');
      await within(CLOSE_TIMEOUT_MS, worker.close(), late).catch(() => worker.close(true).catch(() => undefined));
      await forget();
    },
  };
}
