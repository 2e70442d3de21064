import { encodeHex } from '../../envelope/hex.ts';
import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import { notInConflict } from './notInConflict.ts';
import type { Alarms } from './wire.ts';

/** As many as somebody looks through; the views have the rest. */
const MAX_ALARMS = 50;

/**
 * The clocks of these desks that have rung and still run: raised at once, at half of their time, or overdue. The danger
 * of a person comes first, then what is due the soonest. Reports that the member is locked out of are not there. One walk
 * along an index of the clocks that have rung.
 */
export async function listAlarms(store: Store, desks: readonly string[], member: string): Promise<Alarms> {
  const { rows } = await sql<{ report_id: Buffer; desk: string; kind: string; due_at: Date; rings_at: Date | null }>`
    SELECT found.* FROM (
      SELECT clock.report_id, triage.desk, clock.kind, clock.due_at, clock.rings_at
      FROM clock JOIN triage USING (report_id)
      WHERE clock.met_at IS NULL AND (clock.rings_at IS NULL OR clock.rings_at = clock.due_at)
        AND triage.desk = ANY(${desks}) AND triage.state <> 'CLOSED'
        AND ${notInConflict(member)}
      ORDER BY clock.due_at LIMIT ${MAX_ALARMS + 1}
    ) AS found
    ORDER BY found.kind = 'danger' DESC, found.due_at, found.report_id`.execute(store.db);
  return {
    alarms: rows.slice(0, MAX_ALARMS).map((row) => ({
      id: encodeHex(row.report_id),
      desk: row.desk,
      kind: row.kind,
      stage: row.rings_at === null ? 'overdue' : row.kind === 'danger' ? 'raised' : 'amber',
      dueAt: row.due_at.toISOString(),
    })),
    more: rows.length > MAX_ALARMS,
  };
}
