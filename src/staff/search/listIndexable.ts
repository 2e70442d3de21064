import { encodeHex } from '../../envelope/hex.ts';
import type { Store } from '../../store/openStore.ts';
import { indexableBy } from './indexable.ts';
import { INDEXABLE_PAGE_SIZE } from './limits.ts';
import type { IndexablePage } from './wire.ts';

/** A page of the reports that a member's index may hold, by id, without bytes. Reads nothing of them and records nothing. */
export async function listIndexable(
  store: Store,
  desks: readonly string[],
  member: string,
  after?: Uint8Array,
): Promise<IndexablePage> {
  let query = indexableBy(store.db, desks, member).select([
    'triage.report_id',
    'triage.desk',
    'triage.state',
    'triage.received_hour',
  ]);
  if (after) query = query.where('triage.report_id', '>', after as Buffer);
  const rows = await query
    .orderBy('triage.report_id')
    .limit(INDEXABLE_PAGE_SIZE + 1)
    .execute();
  const reports = rows.slice(0, INDEXABLE_PAGE_SIZE).map((row) => ({
    id: encodeHex(row.report_id),
    desk: row.desk,
    state: row.state,
    receivedHour: row.received_hour.toISOString(),
  }));
  return { reports, next: rows.length > reports.length ? (reports.at(-1)?.id ?? null) : null };
}
