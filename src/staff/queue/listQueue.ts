import type { Store } from '../store/openStore.ts';
import { sql } from '../store/sql.ts';
import { QUEUE_PAGE_SIZE } from './limits.ts';
import { type QueueCursor, writeCursor } from './queueCursor.ts';
import { type ReportRow, readReports } from './readReports.ts';
import type { QueuedReport, QueueView } from './wire.ts';

export interface QueueRequest {
  /** Ids of the desks that the member belongs to; nothing else is seen. */
  readonly desks: readonly string[];
  readonly view: QueueView;
  readonly after?: QueueCursor;
  readonly now: Date;
}

interface PlacedRow extends ReportRow {
  /** The time that the page is ordered by. */
  readonly place: Date;
}

/**
 * One page of a desk's queue, without bodies. Waiting reports come by the time at
 * which they must be opened, the others newest first. Pages follow the last row
 * seen and not an offset, so that one that arrives meanwhile moves none twice.
 */
export async function listQueue(
  store: Store,
  request: QueueRequest,
): Promise<{ reports: QueuedReport[]; next: string | null }> {
  const rows = await (request.view === 'waiting' ? waitingRows(store, request) : openedRows(store, request));
  const page = rows.slice(0, QUEUE_PAGE_SIZE);
  const last = page.at(-1);
  return {
    reports: await readReports(store, page, request.now),
    next: last && rows.length > page.length ? writeCursor({ time: last.place, id: last.report_id }) : null,
  };
}

function waitingRows(store: Store, { desks, after }: QueueRequest): Promise<PlacedRow[]> {
  let query = reportsOf(store, desks)
    .innerJoin('clock', (join) =>
      join.onRef('clock.report_id', '=', 'triage.report_id').on('clock.kind', '=', 'first_open'),
    )
    .select('clock.due_at as place')
    .where('triage.state', '=', 'RECEIVED');
  if (after) query = query.where(sql<boolean>`(clock.due_at, triage.report_id) > (${after.time}, ${after.id})`);
  return query.orderBy('clock.due_at').orderBy('triage.report_id').execute();
}

function openedRows(store: Store, { desks, after }: QueueRequest): Promise<PlacedRow[]> {
  let query = reportsOf(store, desks).select('triage.received_hour as place').where('triage.state', '!=', 'RECEIVED');
  if (after) query = query.where(sql<boolean>`(triage.received_hour, triage.report_id) < (${after.time}, ${after.id})`);
  return query.orderBy('triage.received_hour', 'desc').orderBy('triage.report_id', 'desc').execute();
}

function reportsOf(store: Store, desks: readonly string[]) {
  return store.db
    .selectFrom('triage')
    .innerJoin('report', 'report.id', 'triage.report_id')
    .select([
      'triage.report_id',
      'triage.desk',
      'triage.state',
      'triage.priority',
      'triage.received_hour',
      'report.channel',
    ])
    .where('triage.desk', 'in', [...desks])
    .limit(QUEUE_PAGE_SIZE + 1);
}
