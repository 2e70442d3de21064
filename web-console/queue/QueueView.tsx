import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { QueueFilter, QueueOrder, QueueView as View } from '../../src/staff/queue/wire.ts';
import type { Me } from '../../src/staff/wire.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { useNow } from '../ui/useNow.ts';
import { Filters } from './Filters.tsx';
import { OrderChoice } from './OrderChoice.tsx';
import { QueueTable } from './QueueTable.tsx';
import { QueueTabs } from './QueueTabs.tsx';
import { clockTime } from './timeWords.ts';
import { mayTake, useClaiming } from './useClaiming.ts';
import { useQueue } from './useQueue.ts';
import { useRowKeys } from './useRowKeys.ts';
import { wordsOf } from './viewWords.ts';

/** The words count whole minutes; twice a minute keeps them true. */
const TICK_MS = 30_000;

interface QueueViewProps {
  readonly me: Me;
  readonly view: View;
  /** Grows when something has changed at the desks. */
  readonly changes: number;
  /** The report that was left a moment ago: its row takes the focus. */
  readonly cameFrom: string | undefined;
  readonly shortcuts: boolean;
  readonly onSignedOut: () => void;
}

/** A desk's queue in its views, by the time at which something must be done, or by priority. */
export function QueueView({ me, view, changes, cameFrom, shortcuts, onSignedOut }: QueueViewProps) {
  const [filter, setFilter] = useState<QueueFilter>({});
  const [order, setOrder] = useState<QueueOrder>('clock');
  const table = useRef<HTMLTableElement>(null);
  const isReading = useCallback(() => (table.current?.contains(document.activeElement) ?? false) || scrollY > 0, []);
  const { queue, busy, failed, refresh, more } = useQueue({ view, order, filter, changes, isReading, onSignedOut });
  const now = useNow(TICK_MS) + (queue?.skew ?? 0);
  const { lost, claimOne, claimNext } = useClaiming({ refresh, onSignedOut });
  const takes = mayTake(me);
  useRowKeys(table, shortcuts, takes ? { claimOne, claimNext } : undefined);
  const [left] = useState(cameFrom);
  useFocusOnRow(table, left, queue !== undefined);
  const counts = queue?.counts;
  const filtered = Object.keys(filter).length > 0;
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
          {takes && (
            <button type="button" class="button" onClick={claimNext}>
              Take the next report
            </button>
          )}
        </div>
      </div>
      {lost !== undefined && (
        <Notice tone="info" title={lost} role="alert">
          {null}
        </Notice>
      )}
      <QueueTabs current={view} counts={counts} />
      <div class="queue-shape">
        <Filters filter={filter} onChange={setFilter} />
        <OrderChoice order={order} onChange={setOrder} />
      </div>
      {failed && !queue && (
        <Notice tone="warn" title="The queue could not be fetched" role="alert">
          <p>Check the connection, then refresh.</p>
        </Notice>
      )}
      {queue?.held && (
        <div class="queue-held" role="status">
          <p>The queue has changed.</p>
          <button type="button" class="button button-secondary button-small" onClick={refresh}>
            Show the changes
          </button>
        </div>
      )}
      {queue && queue.reports.length > 0 && (
        <QueueTable
          view={view}
          reports={queue.reports}
          me={me.member}
          now={now}
          tableRef={table}
          onClaim={takes ? claimOne : undefined}
        />
      )}
      {queue && queue.reports.length === 0 && <Empty view={view} filtered={filtered} />}
      {queue?.next && (
        <button type="button" class="button button-secondary" aria-disabled={busy} onClick={more}>
          Show more reports
        </button>
      )}
    </>
  );
}

function Empty({ view, filtered }: { readonly view: View; readonly filtered: boolean }) {
  const { empty, hint } = wordsOf(view);
  return (
    <div class="empty">
      <p class="lead">{filtered ? 'No report fits these filters.' : empty}</p>
      <p>{filtered ? 'Clear one of them to see more.' : hint}</p>
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
  useLayoutEffect(() => {
    if (!ready || done.current || id === undefined) return;
    done.current = true;
    const row = table.current?.querySelector<HTMLElement>(`[data-report="${CSS.escape(id)}"]`);
    (row ?? document.querySelector<HTMLElement>('h1'))?.focus();
  }, [table, id, ready]);
}
