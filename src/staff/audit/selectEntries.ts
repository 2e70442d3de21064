import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import { fromHex } from '../queue/queueCursor.ts';
import type { AuditQuery } from './wire.ts';

/** Rows of the audit that a filter lets through, newest first. */
export function selectEntries(store: Store, { actor, action, report, day, before }: AuditQuery, limit: number) {
  let query = store.db
    .selectFrom('audit_entry')
    .select(['seq', 'at', 'actor', 'action', 'report_id', 'desk', 'detail', 'hash']);
  if (actor !== undefined) query = query.where('actor', '=', actor);
  if (action !== undefined) query = query.where('action', '=', action);
  if (report !== undefined) query = query.where('report_id', '=', fromHex(report) as Buffer);
  if (day !== undefined) {
    query = query
      .where('at', '>=', sql<Date>`${day}::date::timestamp AT TIME ZONE 'Europe/London'`)
      .where('at', '<', sql<Date>`(${day}::date + 1)::timestamp AT TIME ZONE 'Europe/London'`);
  }
  if (before !== undefined) query = query.where('seq', '<', String(before));
  return query.orderBy('seq', 'desc').limit(limit).execute();
}

export type EntryRow = Awaited<ReturnType<typeof selectEntries>>[number];
