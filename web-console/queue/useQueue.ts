import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { QueueCounts, QueuedReport, QueueView } from '../../src/staff/wire.ts';
import { isSignedOut } from '../api/problem.ts';
import { type Cause, readQueue } from '../api/staffApi.ts';

/** How often the console looks for new reports by itself: clocks run in hours, and one small query a minute is nothing. */
const REFRESH_MS = 60_000;

export interface Queue {
  readonly reports: readonly QueuedReport[];
  readonly counts: QueueCounts;
  /** Asks for the next page; null when all are there. */
  readonly next: string | null;
  /** Service's time less this device's, in milliseconds: clocks are read to the service's time. */
  readonly skew: number;
  /** How many more reports wait than when the queue was fetched before. */
  readonly arrived: number;
  /** When it was fetched, on this device's clock. */
  readonly fetchedAt: number;
}

export interface QueueControl {
  readonly queue: Queue | undefined;
  readonly busy: boolean;
  /** The last fetch failed; what is shown is older. */
  readonly failed: boolean;
  readonly refresh: () => void;
  readonly more: () => void;
}

/** The queue's rows: fetched, kept fresh while the page is looked at, and longer on request. */
export function useQueue(view: QueueView, onSignedOut: () => void): QueueControl {
  const [queue, setQueue] = useState<Queue | undefined>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const shownPages = useRef(0);
  const asked = useRef(0);

  const fetchPage = useCallback(
    async (after: string | null, cause: Cause) => {
      asked.current += 1;
      const mine = asked.current;
      setBusy(true);
      try {
        const page = await readQueue(view, after, cause);
        if (mine !== asked.current) return;
        const now = Date.now();
        shownPages.current = after === null ? 1 : shownPages.current + 1;
        setFailed(false);
        setQueue((before) => ({
          reports: after === null ? page.reports : [...(before?.reports ?? []), ...page.reports],
          counts: page.counts,
          arrived: before ? Math.max(0, page.counts.waiting - before.counts.waiting) : 0,
          next: page.next,
          skew: Date.parse(page.now) - now,
          fetchedAt: now,
        }));
      } catch (error) {
        if (isSignedOut(error)) onSignedOut();
        else if (mine === asked.current) setFailed(true);
      } finally {
        if (mine === asked.current) setBusy(false);
      }
    },
    [view, onSignedOut],
  );

  useEffect(() => {
    setQueue(undefined);
    void fetchPage(null, 'person');
    const refreshByItself = (): void => {
      if (document.visibilityState === 'visible' && shownPages.current <= 1) void fetchPage(null, 'console');
    };
    const timer = setInterval(refreshByItself, REFRESH_MS);
    document.addEventListener('visibilitychange', refreshByItself);
    return () => {
      asked.current += 1;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refreshByItself);
    };
  }, [fetchPage]);

  return {
    queue,
    busy,
    failed,
    refresh: () => void fetchPage(null, 'person'),
    more: () => {
      if (queue?.next && !busy) void fetchPage(queue.next, 'person');
    },
  };
}
