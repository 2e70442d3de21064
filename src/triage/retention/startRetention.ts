import type { LogEvent } from '../../log/logEvent.ts';
import { createAlarm } from '../../outbox/alarm.ts';
import type { JobQueue } from '../../queue/openQueue.ts';
import type { Store } from '../../store/openStore.ts';
import { findErasable } from './findErasable.ts';

export interface RetentionContext {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly log: LogEvent;
  readonly retentionDays: number;
  readonly clock?: () => Date;
  readonly intervalMs?: number;
}

/** What may go does not hurry: once an hour, and at the start, so that a restart is no day's delay. */
const INTERVAL_MS = 3_600_000;

/** In one turn; the first day of a service that had kept everything goes on in the next. */
const BATCH_SIZE = 500;

/**
 * Keeps the queue supplied with the reports whose words may go. The record says which: a job that is lost is found again,
 * and one that two services add is the same job.
 */
export function startRetention(context: RetentionContext): { close(): Promise<void> } {
  const { store, queue, log, retentionDays, clock = () => new Date(), intervalMs = INTERVAL_MS } = context;
  const alarm = createAlarm();
  let closing = false;
  const plan = async (): Promise<void> => {
    const due = await findErasable(store, clock(), retentionDays, BATCH_SIZE);
    if (due.length > 0) await queue.add('retention', due);
  };
  const run = async (): Promise<void> => {
    while (!closing) {
      await plan().catch((error) => log('retention.plan-failed', error));
      await alarm.wait(intervalMs);
    }
  };
  const running = run();
  return {
    close: async () => {
      closing = true;
      alarm.stop();
      await running;
    },
  };
}
