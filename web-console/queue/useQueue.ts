import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type {
  QueueCounts,
  QueuedReport,
  QueueFilter,
  QueueOrder,
  QueuePage,
  QueueView,
} from '../../src/staff/queue/wire.ts';
import { isSignedOut } from '../api/problem.ts';
import { readQueue } from '../api/queueApi.ts';
import type { Cause } from '../api/staffApi.ts';
import { mergePage } from './mergePage.ts';

/** How often the console looks for itself, whether or not it was told of a change: clocks run on by the minute. */
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
  /** Rows have come or gone that are not shown yet, so that what is being read stays where it is. */
  readonly held: boolean;
}

export interface QueueControl {
  readonly queue: Queue | undefined;
  readonly busy: boolean;
  /** The last fetch failed; what is shown is older. */
  readonly failed: boolean;
  readonly refresh: () => void;
  readonly more: () => void;
}

export interface QueueChoice {
  readonly view: QueueView;
  readonly order: QueueOrder;
  readonly filter: QueueFilter;
  /** Grows when something has changed at the desks. */
  readonly changes: number;
  /** Whether somebody is reading the rows, so that they may not move. */
  readonly isReading: () => boolean;
  readonly onSignedOut: () => void;
}

/**
 * The queue's rows: fetched, kept fresh while the page is looked at, and longer on request. What a person asked for is not
 * overtaken by what the console asks for by itself.
 */
export function useQueue({ view, order, filter, changes, isReading, onSignedOut }: QueueChoice): QueueControl {
  const [queue, setQueue] = useState<Queue | undefined>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const shownPages = useRef(0);
  const asked = useRef(0);
  const inHand = useRef(false);

  const fetchPage = useCallback(
    async (after: string | null, cause: Cause) => {
      if (cause === 'console' && inHand.current) return;
      inHand.current = cause === 'person';
      asked.current += 1;
      const mine = asked.current;
      setBusy(cause === 'person');
      try {
        const page = await readQueue({ view, order, filter, after }, cause);
        if (mine !== asked.current) return;
        setFailed(false);
        const keepsRows = cause === 'console' && (shownPages.current > 1 || isReading());
        if (!keepsRows) shownPages.current = after === null ? 1 : shownPages.current + 1;
        setQueue((before) => ({ ...factsOf(page, before), ...rowsOf(page, before, after, keepsRows) }));
      } catch (error) {
        if (isSignedOut(error)) onSignedOut();
        else if (mine === asked.current) setFailed(true);
      } finally {
        if (mine === asked.current) {
          inHand.current = false;
          setBusy(false);
        }
      }
    },
    [view, order, filter, isReading, onSignedOut],
  );

  useEffect(() => {
    setQueue(undefined);
    void fetchPage(null, 'person');
    const refreshByItself = (): void => {
      if (document.visibilityState === 'visible') void fetchPage(null, 'console');
    };
    const timer = setInterval(refreshByItself, REFRESH_MS);
    document.addEventListener('visibilitychange', refreshByItself);
    return () => {
      asked.current += 1;
      inHand.current = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refreshByItself);
    };
  }, [fetchPage]);

  const seen = useRef(changes);
  useEffect(() => {
    if (changes === seen.current) return;
    seen.current = changes;
    void fetchPage(null, 'console');
  }, [changes, fetchPage]);

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

function factsOf(page: QueuePage, before: Queue | undefined): Omit<Queue, 'reports' | 'next' | 'held'> {
  const now = Date.now();
  return {
    counts: page.counts,
    arrived: before ? Math.max(0, page.counts.waiting - before.counts.waiting) : 0,
    skew: Date.parse(page.now) - now,
    fetchedAt: now,
  };
}

function rowsOf(
  page: QueuePage,
  before: Queue | undefined,
  after: string | null,
  keepsRows: boolean,
): Pick<Queue, 'reports' | 'next' | 'held'> {
  if (before === undefined) return { reports: page.reports, next: page.next, held: false };
  if (after !== null) return { reports: [...before.reports, ...page.reports], next: page.next, held: before.held };
  if (!keepsRows) return { reports: page.reports, next: page.next, held: false };
  const merged = mergePage(before.reports, page.reports);
  return { reports: merged.reports, next: before.next, held: before.held || merged.differs };
}
