import type { LogEvent } from '../../src/log/logEvent.ts';
import type { JobQueue } from '../../src/queue/openQueue.ts';
import type { Store } from '../../src/store/openStore.ts';
import { clocksOf } from '../../src/triage/clocksOf.ts';
import { englandWales } from '../../src/triage/rules/england-wales.ts';
import { triageJob } from './triage.ts';

export interface WorkersContext {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly log: LogEvent;
}

/** A job is two short statements: enough at once to keep the database's commits grouped, few enough to leave it to intake. */
const TRIAGE_CONCURRENCY = 4;

/** Starts doing the jobs of every queue. */
export function startWorkers(context: WorkersContext): { close(): Promise<void> } {
  const triage = context.queue.work('triage', triageJob(context.store, clocksOf(englandWales)), TRIAGE_CONCURRENCY);
  return { close: () => triage.close() };
}
