import type { JobHandler } from '../../src/queue/createWorker.ts';
import { endParking } from '../../src/staff/queue/endParking.ts';
import { announce } from '../../src/staff/queue/events/announce.ts';
import type { Store } from '../../src/store/openStore.ts';
import { reportIdOf } from './reportIdOf.ts';

/** The job that brings one parked report back. */
export function parkJob(store: Store, clock: () => Date): JobHandler<'park'> {
  return async (data) => {
    const desk = await endParking(store, reportIdOf(data), clock());
    if (desk !== undefined) await announce(store, [desk]);
  };
}
