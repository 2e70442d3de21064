import type { LogEvent } from '../log/logEvent.ts';
import type { Store } from '../store/openStore.ts';
import { findUnqueued, restoreToOutbox } from '../store/reconcile.ts';
import { createAlarm } from './alarm.ts';
import { TRIAGE_TOPIC } from './topics.ts';

export interface ReconcilerContext {
  readonly store: Store;
  readonly log: LogEvent;
  /** Tells the dispatcher, when there is one in this process, that rows came. */
  readonly wakeOutbox?: () => void;
  readonly intervalMs?: number;
}

export interface Reconciler {
  close(): Promise<void>;
}

/** A report that the queue lost is back in it after two of these. */
const INTERVAL_MS = 60_000;

/** Looked at in one turn; what is beyond comes when these are done. */
const BATCH_SIZE = 1_000;

/**
 * Puts back what the queue lost, now and then at every interval.
 *
 * At the start everything unfinished goes back: who was working on it may have
 * died. Later only what was unfinished a whole interval before, so that work in
 * hand is left alone without keeping any time of it. Putting back what the
 * queue still has changes nothing, as the job's id is the same.
 */
export function startReconciler(context: ReconcilerContext): Reconciler {
  const alarm = createAlarm();
  let closing = false;
  let before: ReadonlySet<string> | undefined;

  const turn = async (): Promise<void> => {
    const unfinished = await findUnqueued(context.store, BATCH_SIZE);
    const lost = unfinished.filter((id) => before === undefined || before.has(id.toString('hex')));
    before = new Set(unfinished.map((id) => id.toString('hex')));
    if (lost.length === 0) return;
    const restored = await restoreToOutbox(context.store, lost, TRIAGE_TOPIC);
    if (restored === 0) return;
    context.log('outbox.restored', undefined, restored);
    context.wakeOutbox?.();
  };

  const run = async (): Promise<void> => {
    while (!closing) {
      await turn().catch((error) => context.log('outbox.reconcile-failed', error));
      await alarm.pause(context.intervalMs ?? INTERVAL_MS);
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
