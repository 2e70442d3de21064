import type { LogEvent } from '../log/logEvent.ts';
import { closeWithin } from './closeWithin.ts';
import { JobFailedError } from './errors.ts';
import type { JobData, QueueName } from './jobs.ts';
import type { LibraryWorker, Transport, WorkerSettings } from './transport.ts';

/** Does one job; called again with the same data after a failure or a crash, so it must be idempotent. */
export type JobHandler<Name extends QueueName> = (data: JobData[Name]) => Promise<void>;

export interface RunningWorker {
  /** Lets the jobs in hand finish, then stops. */
  close(): Promise<void>;
}

export interface WorkerConfig {
  readonly concurrency: number;
  readonly log: LogEvent;
}

/** A job of a process that died is taken up by another after this. */
const LOCK_MS = 10_000;
const STALLED_CHECK_MS = 5_000;

/** A job may be lost to crashes this often before the queue gives up on it; the reconciler then brings it back. */
const MAX_STALLED = 10;

/** Soon after the storage is back, work goes on; the library would wait 15 s. */
const RETRY_MS = 1_000;

/** How long exact times of steps may stay in the storage's event log. */
const FORGET_EVENTS_MS = 1_000;

/** After this, what is still in hand is abandoned: it is done again at the next start. */
const CLOSE_TIMEOUT_MS = 5_000;

/** With the storage away for so long nothing in hand can be finished. */
const CLOSE_AWAY_TIMEOUT_MS = 500;
const AWAY_CHECK_MS = 50;

/**
 * Starts doing a queue's jobs, and goes on whatever becomes of the storage: a
 * library worker whose first contact failed stays broken, so it is made anew.
 */
export function createWorker<Name extends QueueName>(
  transport: Transport,
  name: Name,
  handler: JobHandler<Name>,
  config: WorkerConfig,
): RunningWorker {
  const settings: WorkerSettings = {
    autorun: false,
    concurrency: config.concurrency,
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_CHECK_MS,
    maxStalledCount: MAX_STALLED,
    runRetryDelay: RETRY_MS,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  };
  const closing = Promise.withResolvers<void>();
  let isClosing = false;
  let worker: LibraryWorker | undefined;

  const runOnce = async (): Promise<void> => {
    worker = transport.createWorker(name, (job) => attempt(job.data as JobData[Name]), settings);
    worker.on('error', (error) => config.log('queue.worker-error', error));
    await Promise.race([worker.waitUntilReady(), closing.promise]);
    if (!isClosing) await worker.run();
  };

  const attempt = async (data: JobData[Name]): Promise<void> => {
    try {
      await handler(data);
    } catch (error) {
      config.log(`job.${name}-failed`, error);
      throw new JobFailedError();
    }
  };

  const supervise = async (): Promise<void> => {
    while (!isClosing) {
      const fault = await runOnce().then(
        () => undefined,
        (error: unknown) => error,
      );
      if (isClosing) return;
      config.log('queue.worker-ended', fault);
      await closeWithin(CLOSE_TIMEOUT_MS, worker);
      await Promise.race([closing.promise, new Promise((resolve) => setTimeout(resolve, RETRY_MS))]);
    }
  };

  const forget = (): Promise<void> =>
    transport.forgetEvents(name).catch((error) => config.log('queue.forget-failed', error));
  const timer = setInterval(() => void forget(), FORGET_EVENTS_MS);
  timer.unref();
  const supervised = supervise();
  return {
    close: async () => {
      isClosing = true;
      clearInterval(timer);
      closing.resolve();
      const ended = { close: async () => void (await Promise.all([worker?.close(), supervised])) };
      await whileReachable(transport, closeWithin(CLOSE_TIMEOUT_MS, ended));
      await closeWithin(CLOSE_AWAY_TIMEOUT_MS, { close: forget });
    },
  };
}

/**
 * Waits for `work`, and gives up when the storage has been away for a while: that it went is often noticed only after
 * closing has begun.
 */
async function whileReachable(transport: Transport, work: Promise<void>): Promise<void> {
  let awaySince: number | undefined;
  const gone = Promise.withResolvers<void>();
  const check = setInterval(() => {
    awaySince = transport.ready() ? undefined : (awaySince ?? performance.now());
    if (awaySince !== undefined && performance.now() - awaySince >= CLOSE_AWAY_TIMEOUT_MS) gone.resolve();
  }, AWAY_CHECK_MS);
  await Promise.race([work, gone.promise]);
  clearInterval(check);
}
