import type { JobHandler } from '../../src/queue/createWorker.ts';
import { announce } from '../../src/staff/queue/events/announce.ts';
import { releaseQuiet } from '../../src/staff/queue/releaseQuiet.ts';
import type { Store } from '../../src/store/openStore.ts';
import { reportIdOf } from './reportIdOf.ts';

/** The job that gives one report back to its desk when its holder has gone quiet. */
export function releaseJob(store: Store, clock: () => Date): JobHandler<'release'> {
  return async (data) => {
    const desk = await releaseQuiet(store, reportIdOf(data), clock());
    if (desk !== undefined) await announce(store, [desk]);
  };
}
