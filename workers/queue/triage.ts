import type { JobHandler } from '../../src/queue/createWorker.ts';
import type { Store } from '../../src/store/openStore.ts';
import type { StartClocks } from '../../src/triage/clocksOf.ts';
import { enterQueue, type PlanDeliveries } from '../../src/triage/enterQueue.ts';
import { reportIdOf } from './reportIdOf.ts';

/** Told of a report that is in its desk's queue now, with its priority. */
export type Entered = (reportId: string, priority: 'high' | 'medium') => Promise<void>;

/** The job that puts one report in its desk's queue, and plans its deliveries with it. */
export function triageJob(
  store: Store,
  startClocks: StartClocks,
  entered: Entered,
  plan?: PlanDeliveries,
): JobHandler<'triage'> {
  return async (data) => {
    const priority = await enterQueue(store, startClocks, reportIdOf(data), plan);
    if (priority !== undefined) await entered(data.reportId, priority);
  };
}
