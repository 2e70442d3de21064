import { startWorkers } from '../../../workers/queue/startWorkers.ts';
import type { SigningKey } from '../../audit/checkpoint/keys.ts';
import { startCheckpoints } from '../../audit/checkpoint/startCheckpoints.ts';
import type { LogEvent } from '../../log/logEvent.ts';
import { notifyByMail } from '../../mail/deliveries/notifyByMail.ts';
import type { MailOut } from '../../mail/openMail.ts';
import { type Dispatcher, startDispatcher } from '../../outbox/startDispatcher.ts';
import { startReconciler } from '../../outbox/startReconciler.ts';
import { openQueue } from '../../queue/openQueue.ts';
import type { Store } from '../../store/openStore.ts';
import { notifyAll, notifyByLog } from '../../triage/alarms/notify.ts';
import { startPlanner } from '../../triage/alarms/startPlanner.ts';
import { startRetention } from '../../triage/retention/startRetention.ts';
import type { Closing } from './closing.ts';

export interface WorkParts {
  readonly store: Store;
  readonly queueUrl: string | undefined;
  /** Undefined: nothing leaves the service. */
  readonly mail: MailOut | undefined;
  /** Signs the audit's checkpoints; a process without it leaves that to others. */
  readonly auditKey: SigningKey | undefined;
  readonly retentionDays: number;
  readonly closing: Closing;
  readonly log: LogEvent;
}

/**
 * Starts what happens after a report was accepted: the outbox's dispatcher, the reconciler, what lets clocks ring, and
 * the queue's workers. They close in the order in which they depend on each other: workers, retention, planner, reconciler,
 * dispatcher, queue.
 */
export async function startWork(parts: WorkParts): Promise<Dispatcher> {
  const { store, queueUrl, mail, auditKey, retentionDays, closing, log } = parts;
  const queue = await openQueue({ url: queueUrl, store, log });
  closing.add(() => queue.close());
  const dispatcher = startDispatcher({ store, queue, log });
  closing.add(() => dispatcher.close());
  const reconciler = startReconciler({ store, log, wakeOutbox: () => dispatcher.wake() });
  closing.add(() => reconciler.close());
  const inLog = notifyByLog(log);
  const notify = mail
    ? notifyAll(
        notifyByMail(mail.settings, () => new Date()),
        inLog,
      )
    : inLog;
  const planner = startPlanner({ store, queue, log, notify });
  closing.add(() => planner.close());
  const retention = startRetention({ store, queue, log, retentionDays });
  closing.add(() => retention.close());
  const workers = startWorkers({ store, queue, log, notify, mail, retentionDays });
  closing.add(() => workers.close());
  if (auditKey) {
    const checkpoints = startCheckpoints({ store, key: auditKey, log, clock: () => new Date() });
    closing.add(() => checkpoints.close());
  }
  return dispatcher;
}
