import type { LogEvent } from '../log/logEvent.ts';
import type { JobQueue } from '../queue/openQueue.ts';
import type { Store } from '../store/openStore.ts';
import { createAlarm } from './alarm.ts';
import { dispatchBatch } from './dispatchBatch.ts';
import { createPacer } from './pace.ts';

export interface OutboxContext {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly log: LogEvent;
}

export interface Dispatcher {
  /** Says that a report was accepted. Never waits, never throws. */
  wake(): void;
  /** Finishes the batch in hand, then stops. */
  close(): Promise<void>;
}

/** Rows that another process left (the reconciler, a process that died) are seen after this. */
const POLL_MS = 1_000;

const FIRST_BACKOFF_MS = 250;
const MAX_BACKOFF_MS = 5_000;

/** Starts moving messages from the outbox to the queue, and goes on whatever fails. */
export function startDispatcher(context: OutboxContext): Dispatcher {
  const alarm = createAlarm();
  const pacer = createPacer(() => performance.now());
  let closing = false;
  let failures = 0;

  const drain = async (): Promise<void> => {
    while (!closing) {
      const pace = pacer.current();
      await alarm.pause(pace.gatherMs);
      if (closing || (await dispatchBatch(context.store, context.queue, pace.batch)) < pace.batch) return;
    }
  };

  const turn = async (): Promise<void> => {
    try {
      await drain();
      if (failures > 0) context.log('outbox.recovered', undefined, failures);
      failures = 0;
      await alarm.wait(POLL_MS);
    } catch (error) {
      failures += 1;
      if (failures === 1) context.log('outbox.dispatch-failed', error);
      await alarm.pause(Math.min(FIRST_BACKOFF_MS * 2 ** (failures - 1), MAX_BACKOFF_MS));
    }
  };

  const run = async (): Promise<void> => {
    while (!closing) await turn();
  };

  const running = run();
  return {
    wake: () => {
      pacer.note();
      alarm.ring();
    },
    close: async () => {
      closing = true;
      alarm.stop();
      await running;
    },
  };
}
