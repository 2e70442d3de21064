import type { Store } from '../../store/openStore.ts';
import { type RawBuilder, sql } from '../../store/sql.ts';
import { QUEUE_PAGE_SIZE } from './limits.ts';
import { type QueueCursor, writeCursor } from './queueCursor.ts';
import { type ReportRow, readReports } from './readReports.ts';
import { type QueueScope, rowsOf } from './rowsOf.ts';
import type { QueuedReport } from './wire.ts';

export interface QueueRequest extends QueueScope {
  readonly after?: QueueCursor;
}

interface PlacedRow extends ReportRow {
  readonly next_due: Date;
  readonly urgency: number;
}

const COLUMNS = sql`triage.report_id, triage.desk, triage.state, triage.priority, triage.received_hour, triage.channel, triage.assessed_priority,
  triage.next_due, triage.urgency`;

/**
 * One page of a view, without bodies, by the time at which something must be done, or by priority and then by it. Pages follow the last row seen and
 * not an offset, so that one that arrives meanwhile moves none twice.
 */
export async function listQueue(
  store: Store,
  request: QueueRequest,
): Promise<{ reports: QueuedReport[]; next: string | null }> {
  const { rows } = await sql<PlacedRow>`${rowsOf(COLUMNS, request, QUEUE_PAGE_SIZE + 1, beyond(request))}`.execute(
    store.db,
  );
  const page = rows.slice(0, QUEUE_PAGE_SIZE);
  const last = page.at(-1);
  return {
    reports: await readReports(store, page, request.now),
    next: last && rows.length > page.length ? writeCursor(placeOf(last)) : null,
  };
}

function placeOf(row: PlacedRow): QueueCursor {
  return { urgency: row.urgency, time: row.next_due, id: row.report_id };
}

function beyond({ after, order }: QueueRequest): RawBuilder<unknown> | undefined {
  if (!after) return undefined;
  return order === 'priority'
    ? sql`AND (triage.urgency, triage.next_due, triage.report_id) > (${after.urgency}, ${after.time}, ${after.id})`
    : sql`AND (triage.next_due, triage.report_id) > (${after.time}, ${after.id})`;
}
