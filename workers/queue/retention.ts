import type { JobHandler } from '../../src/queue/createWorker.ts';
import { announce } from '../../src/staff/queue/events/announce.ts';
import type { Store } from '../../src/store/openStore.ts';
import { eraseReport } from '../../src/triage/retention/eraseReport.ts';
import { reportIdOf } from './reportIdOf.ts';

/** The job that erases the words of one report, if the record still says that they may go. */
export function retentionJob(store: Store, retentionDays: number, clock: () => Date): JobHandler<'retention'> {
  return async (data) => {
    const desk = await eraseReport(store, reportIdOf(data), clock(), retentionDays);
    if (desk !== undefined) await announce(store, [desk]);
  };
}
