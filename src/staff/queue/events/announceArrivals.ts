import type { Store } from '../../../store/openStore.ts';
import { QUEUE_CHANNEL } from './announce.ts';

/** Arrivals of this long are told together: a rush costs one statement a second, and no notice tells how many came. */
const GATHER_MS = 1_000;

export interface Arrivals {
  /** A report has entered its desk's queue. Never waits, never throws. */
  note(reportId: string): void;
  close(): Promise<void>;
}

/** Tells the desks of what workers have put into their queues. */
export function announceArrivals(store: Store): Arrivals {
  let gathered: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let telling: Promise<unknown> = Promise.resolve();

  const tell = (): void => {
    timer = undefined;
    const ids = gathered.map((id) => Buffer.from(id, 'hex'));
    gathered = [];
    telling = store.pool
      .query(
        'SELECT pg_notify($1, desk) FROM (SELECT DISTINCT desk FROM triage WHERE report_id = ANY($2::bytea[])) AS changed',
        [QUEUE_CHANNEL, ids],
      )
      .catch(() => undefined);
  };
  return {
    note: (reportId) => {
      gathered.push(reportId);
      timer ??= setTimeout(tell, GATHER_MS);
    },
    close: async () => {
      clearTimeout(timer);
      await telling;
    },
  };
}
