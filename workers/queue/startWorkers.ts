import type { LogEvent } from '../../src/log/logEvent.ts';
import { deliveryPlan } from '../../src/mail/deliveries/planDeliveries.ts';
import type { MailOut } from '../../src/mail/openMail.ts';
import type { JobQueue } from '../../src/queue/openQueue.ts';
import type { Store } from '../../src/store/openStore.ts';
import { clocksOf } from '../../src/triage/clocksOf.ts';
import { englandWales } from '../../src/triage/rules/england-wales.ts';
import { startDeliveries } from './startDeliveries.ts';
import { triageJob } from './triage.ts';

export interface WorkersContext {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly log: LogEvent;
  /** Undefined: nothing leaves the service. */
  readonly mail?: MailOut | undefined;
}

/** A job is two short statements: enough at once to keep the database's commits grouped, few enough to leave it to intake. */
const TRIAGE_CONCURRENCY = 4;

/** Starts doing the jobs of every queue. */
export function startWorkers(context: WorkersContext): { close(): Promise<void> } {
  const { store, queue, mail } = context;
  const plan = mail && deliveryPlan(mail.settings);
  const triage = queue.work('triage', triageJob(store, clocksOf(englandWales), plan), TRIAGE_CONCURRENCY);
  const deliveries = mail && startDeliveries({ ...context, mail });
  return {
    close: async () => {
      await Promise.all([triage.close(), deliveries?.close()]);
    },
  };
}
