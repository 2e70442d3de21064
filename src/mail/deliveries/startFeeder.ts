import type { LogEvent } from '../../log/logEvent.ts';
import { createAlarm } from '../../outbox/alarm.ts';
import type { JobQueue } from '../../queue/openQueue.ts';
import type { Store } from '../../store/openStore.ts';
import type { MailSettings } from '../settings/shape.ts';
import { addNotices } from './addNotices.ts';
import { feedQueue } from './feedQueue.ts';
import { FEED_EVERY_MS } from './limits.ts';

export interface FeederContext {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly settings: MailSettings;
  readonly log: LogEvent;
  readonly clock?: () => Date;
}

/** Starts putting due deliveries into the queue and the day's notices among them, and goes on whatever fails. */
export function startFeeder(context: FeederContext): { close(): Promise<void> } {
  const { store, queue, settings, log, clock = () => new Date() } = context;
  const alarm = createAlarm();
  let closing = false;
  let failures = 0;
  let noticed = '';

  const turn = async (): Promise<void> => {
    const now = clock();
    const today = now.toISOString().slice(0, 10);
    if (noticed !== today && now.getUTCHours() >= settings.noticeHour) {
      await addNotices(store, settings, now);
      noticed = today;
    }
    await feedQueue(store, queue, 'mail', now);
    await feedQueue(store, queue, 'webhook', now);
  };

  const run = async (): Promise<void> => {
    while (!closing) {
      try {
        await turn();
        if (failures > 0) log('deliveries.recovered', undefined, failures);
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures === 1) log('deliveries.feed-failed', error);
      }
      await alarm.pause(FEED_EVERY_MS);
    }
  };

  const running = run();
  return {
    close: async () => {
      closing = true;
      alarm.stop();
      await running;
    },
  };
}
