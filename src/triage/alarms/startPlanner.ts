import type { LogEvent } from '../../log/logEvent.ts';
import { createAlarm } from '../../outbox/alarm.ts';
import type { JobQueue } from '../../queue/openQueue.ts';
import type { Store } from '../../store/openStore.ts';
import { findDue } from './findDue.ts';
import type { Notify } from './notify.ts';
import { sendNotices } from './sendNotices.ts';

export interface PlannerContext {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly log: LogEvent;
  readonly notify: Notify;
  readonly clock?: () => Date;
  readonly intervalMs?: number;
}

export interface Planner {
  /** Says that something may be due at once. Never waits, never throws. */
  wake(): void;
  close(): Promise<void>;
}

/** What the queue lost, or a clock that was changed, is late by this at most. */
const INTERVAL_MS = 30_000;

/**
 * What comes due within this is in the queue as delayed jobs, and no more: the queue stays as small among a hundred
 * thousand reports as among ten, and loses little when it loses everything.
 */
const HORIZON_MS = 10 * 60_000;

/** Of each kind in one turn: a backlog is worked off at a thousand a minute and more, and leaves the database to others. */
const BATCH_SIZE = 500;

/**
 * Keeps the queue supplied with what the record says is to be done at a time: clocks that ring, parked reports that come
 * back, reports whose holder may be quiet. At the start and at every interval it looks at the record again, so neither a
 * restart nor a queue that lost its jobs silences a clock. Notices that did not go out are tried again.
 */
export function startPlanner(context: PlannerContext): Planner {
  const { store, queue, log, notify, clock = () => new Date(), intervalMs = INTERVAL_MS } = context;
  const alarm = createAlarm();
  let closing = false;

  const plan = async (): Promise<void> => {
    const due = await findDue(store, new Date(clock().getTime() + HORIZON_MS), BATCH_SIZE);
    if (due.alarm.length > 0) await queue.add('alarm', due.alarm);
    if (due.park.length > 0) await queue.add('park', due.park);
    if (due.release.length > 0) await queue.add('release', due.release);
  };

  const run = async (): Promise<void> => {
    while (!closing) {
      await plan().catch((error) => log('alarm.plan-failed', error));
      await sendNotices(store, notify, clock()).catch((error) => log('alarm.notice-failed', error));
      await alarm.wait(intervalMs);
    }
  };

  const running = run();
  return {
    wake: () => alarm.ring(),
    close: async () => {
      closing = true;
      alarm.stop();
      await running;
    },
  };
}
