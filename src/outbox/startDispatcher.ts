import type { LogEvent } from '../log/logEvent.ts';
import type { JobQueue } from '../queue/openQueue.ts';
import type { Store } from '../store/openStore.ts';
import { createAlarm } from './alarm.ts';
import { dispatchBatch } from './dispatchBatch.ts';

export interface OutboxContext {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly log: LogEvent;
}

export interface Dispatcher {
  /** Says that the outbox has a row. Never waits, never throws. */
  wake(): void;
  /** Finishes the batch in hand, then stops. */
  close(): Promise<void>;
}

/** One round trip to the queue carries this many; more would only make the transaction longer. */
const BATCH_SIZE = 200;

/** Wakes are gathered this long, so that a rush of reports goes in few batches and leaves the disk to intake. */
const GATHER_MS = 20;

/** Rows that another process left (the reconciler, a process that died) are seen after this. */
const POLL_MS = 1_000;

const FIRST_BACKOFF_MS = 250;
const MAX_BACKOFF_MS = 5_000;

/** Starts moving messages from the outbox to the queue, and goes on whatever fails. */
export function startDispatcher(context: OutboxContext): Dispatcher {
  const alarm = createAlarm();
  let closing = false;
  let failures = 0;

  const drain = async (): Promise<void> => {
    while (!closing && (await dispatchBatch(context.store, context.queue, BATCH_SIZE)) === BATCH_SIZE);
  };

  const run = async (): Promise<void> => {
    while (!closing) {
      try {
        await drain();
        if (failures > 0) context.log('outbox.recovered', undefined, failures);
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures === 1) context.log('outbox.dispatch-failed', error);
      }
      if (closing) return;
      if (failures === 0) {
        await alarm.wait(POLL_MS);
        await alarm.pause(GATHER_MS);
      } else {
        await alarm.pause(Math.min(FIRST_BACKOFF_MS * 2 ** (failures - 1), MAX_BACKOFF_MS));
      }
    }
  };

  const running = run();
  return {
    wake: () => alarm.ring(),
    close: async () => {
      closing = true;
      alarm.stop();
      await running;
    },
  };
}
