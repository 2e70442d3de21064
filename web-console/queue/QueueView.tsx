import { useEffect, useRef, useState } from 'preact/hooks';
import type { Me, QueueView as View } from '../../src/staff/wire.ts';
import { routeHref } from '../route.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { useNow } from '../ui/useNow.ts';
import { QueueTable } from './QueueTable.tsx';
import { clockTime } from './timeWords.ts';
import { useQueue } from './useQueue.ts';
import { useRowKeys } from './useRowKeys.ts';

/** The words count whole minutes; twice a minute keeps them true. */
const TICK_MS = 30_000;

interface QueueViewProps {
  readonly me: Me;
  readonly view: View;
  /** The report that was left a moment ago: its row takes the focus. */
  readonly cameFrom: string | undefined;
  readonly shortcuts: boolean;
  readonly onSignedOut: () => void;
}

/** A desk's queue: what waits, by urgency, and what has been opened. */
export function QueueView({ me, view, cameFrom, shortcuts, onSignedOut }: QueueViewProps) {
  const { queue, busy, failed, refresh, more } = useQueue(view, onSignedOut);
  const now = useNow(TICK_MS) + (queue?.skew ?? 0);
  const table = useRef<HTMLTableElement>(null);
  useRowKeys(table, shortcuts);
  const [left] = useState(cameFrom);
  useFocusOnRow(table, left, queue !== undefined);
  const counts = queue?.counts;
  return (
    <>
      <div class="queue-head">
        <PageHeading
          title={counts && counts.overdue > 0 ? `Queue (${counts.overdue} overdue)` : 'Queue'}
          caption={me.desks.map((desk) => desk.name.en).join(', ')}
          takesFocus={left === undefined}
        >
          Queue
        </PageHeading>
        <div class="queue-fresh">
          <p>{freshWords(queue?.fetchedAt, failed)}</p>
          <p class="visually-hidden" role="status">
            {news(queue?.arrived ?? 0, failed)}
          </p>
          <button type="button" class="button button-secondary" aria-disabled={busy} onClick={refresh}>
            Refresh
          </button>
        </div>
      </div>
      <nav class="tabs" aria-label="Reports">
        <Tab view="waiting" current={view} words="Waiting" count={counts?.waiting} />
        <Tab view="opened" current={view} words="Opened" count={counts?.opened} />
        {counts !== undefined && counts.overdue > 0 && (
          <p class="tabs-overdue">
            <span aria-hidden="true" class="alarm" />
            {counts.overdue} with an overdue clock
          </p>
        )}
      </nav>
      {failed && !queue && (
        <Notice tone="warn" title="The queue could not be fetched" role="alert">
          <p>Check the connection, then refresh.</p>
        </Notice>
      )}
      {queue && queue.reports.length > 0 && (
        <QueueTable view={view} reports={queue.reports} now={now} tableRef={table} />
      )}
      {queue && queue.reports.length === 0 && <Empty view={view} />}
      {queue?.next && (
        <button type="button" class="button button-secondary" aria-disabled={busy} onClick={more}>
          Show more reports
        </button>
      )}
    </>
  );
}

interface TabProps {
  readonly view: View;
  readonly current: View;
  readonly words: string;
  readonly count: number | undefined;
}

function Tab({ view, current, words, count }: TabProps) {
  return (
    <a
      class="tab"
      href={routeHref({ view: 'queue', queue: view })}
      aria-current={view === current ? 'page' : undefined}
    >
      {words}
      {count !== undefined && <span class="tab-count">{count}</span>}
    </a>
  );
}

function Empty({ view }: { readonly view: View }) {
  return (
    <div class="empty">
      <p class="lead">{view === 'waiting' ? 'No report is waiting.' : 'No report has been opened yet.'}</p>
      <p>{view === 'waiting' ? 'This page looks for new ones every minute.' : 'Those that you open appear here.'}</p>
    </div>
  );
}

function freshWords(fetchedAt: number | undefined, failed: boolean): string {
  if (fetchedAt === undefined) return failed ? '' : 'Fetching the queue…';
  return failed ? `No answer since ${clockTime(fetchedAt)}` : `As of ${clockTime(fetchedAt)}`;
}

/** What is said aloud: only what has changed, not every look at the queue. */
function news(arrived: number, failed: boolean): string {
  if (failed) return 'The service does not answer. The queue may be out of date.';
  if (arrived === 0) return '';
  return arrived === 1 ? 'One new report is waiting.' : `${arrived} new reports are waiting.`;
}

function useFocusOnRow(table: { current: HTMLTableElement | null }, id: string | undefined, ready: boolean): void {
  const done = useRef(false);
  useEffect(() => {
    if (!ready || done.current || id === undefined) return;
    done.current = true;
    const row = table.current?.querySelector<HTMLElement>(`[data-report="${CSS.escape(id)}"]`);
    (row ?? document.querySelector<HTMLElement>('h1'))?.focus();
  }, [table, id, ready]);
}
