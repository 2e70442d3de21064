import type { JobHandler } from '../../src/queue/createWorker.ts';
import type { Store } from '../../src/store/openStore.ts';
import type { StartClocks } from '../../src/triage/clocksOf.ts';
import { enterQueue, type PlanDeliveries } from '../../src/triage/enterQueue.ts';

const REPORT_ID = /^[0-9a-f]{64}$/;

/** The job's data did not come from this program. */
export class JobDataError extends Error {
  override readonly name = 'JobDataError';
}

/** The job that puts one report in its desk's queue, and plans its deliveries with it. */
export function triageJob(store: Store, startClocks: StartClocks, plan?: PlanDeliveries): JobHandler<'triage'> {
  return async ({ reportId }) => {
    if (!REPORT_ID.test(reportId)) throw new JobDataError('A triage job carries no report id.');
    await enterQueue(store, startClocks, Buffer.from(reportId, 'hex'), plan);
  };
}
