import type { JobHandler } from '../../src/queue/createWorker.ts';
import { announce } from '../../src/staff/queue/events/announce.ts';
import type { Store } from '../../src/store/openStore.ts';
import type { Notify } from '../../src/triage/alarms/notify.ts';
import { ringClock } from '../../src/triage/alarms/ringClock.ts';
import { sendNotices } from '../../src/triage/alarms/sendNotices.ts';
import { reportIdOf } from './reportIdOf.ts';

/** The job that lets one clock ring, on the desk's screens and to whoever has to be told. */
export function alarmJob(store: Store, notify: Notify, clock: () => Date): JobHandler<'alarm'> {
  return async (data) => {
    const rang = await ringClock(store, reportIdOf(data), data.kind, clock());
    if (rang) await announce(store, [rang.desk]);
    await sendNotices(store, notify, clock());
  };
}
