import type { LogEvent } from '../../src/log/logEvent.ts';
import { deliveryPlan } from '../../src/mail/deliveries/planDeliveries.ts';
import type { MailOut } from '../../src/mail/openMail.ts';
import type { JobQueue } from '../../src/queue/openQueue.ts';
import { announceArrivals } from '../../src/staff/queue/events/announceArrivals.ts';
import type { Store } from '../../src/store/openStore.ts';
import { type Notify, notifyByLog } from '../../src/triage/alarms/notify.ts';
import { clocksOf } from '../../src/triage/clocksOf.ts';
import { DEFAULT_RETENTION_DAYS } from '../../src/triage/retention/limits.ts';
import { englandWales } from '../../src/triage/rules/england-wales.ts';
import { alarmJob } from './alarms.ts';
import { parkJob } from './parkings.ts';
import { releaseJob } from './releases.ts';
import { retentionJob } from './retention.ts';
import { startDeliveries } from './startDeliveries.ts';
import { triageJob } from './triage.ts';

export interface WorkersContext {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly log: LogEvent;
  /** Undefined: nothing leaves the service. */
  readonly mail?: MailOut | undefined;
  /** Tells people of alarms; the log alone when nothing else does. */
  readonly notify?: Notify;
  /** How long the words of a report stay, once they may go. */
  readonly retentionDays?: number;
  readonly clock?: () => Date;
}

/** A job is two short statements: enough at once to keep the database's commits grouped, few enough to leave it to intake. */
const TRIAGE_CONCURRENCY = 4;

/** Jobs of clocks and trays come a few an hour; a backlog after an outage may take its time. */
const CALM_CONCURRENCY = 2;

/** Nobody waits for it. */
const RETENTION_CONCURRENCY = 1;

/** Starts doing the jobs of every queue. */
export function startWorkers(context: WorkersContext): { close(): Promise<void> } {
  const { store, queue, log, mail, notify = notifyByLog(log), clock = () => new Date() } = context;
  const { retentionDays = DEFAULT_RETENTION_DAYS } = context;
  const plan = mail && deliveryPlan(mail.settings);
  const arrivals = announceArrivals(store);
  const entered = async (reportId: string, priority: 'high' | 'medium'): Promise<void> => {
    arrivals.note(reportId);
    if (priority !== 'high') return;
    const danger = { id: `alarm-${reportId}-danger`, data: { reportId, kind: 'danger' } };
    await queue.add('alarm', [danger]).catch((error) => log('alarm.queue-failed', error));
  };
  const workers = [
    queue.work('triage', triageJob(store, clocksOf(englandWales), entered, plan), TRIAGE_CONCURRENCY),
    queue.work('alarm', alarmJob(store, notify, clock), CALM_CONCURRENCY),
    queue.work('park', parkJob(store, clock), CALM_CONCURRENCY),
    queue.work('release', releaseJob(store, clock), CALM_CONCURRENCY),
    queue.work('retention', retentionJob(store, retentionDays, clock), RETENTION_CONCURRENCY),
  ];
  const deliveries = mail && startDeliveries({ ...context, mail });
  return {
    close: async () => {
      await Promise.all([...workers.map((worker) => worker.close()), deliveries?.close()]);
      await arrivals.close();
    },
  };
}
