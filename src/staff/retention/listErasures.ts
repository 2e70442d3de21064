import { encodeHex } from '../../envelope/hex.ts';
import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import { countedLongEnough, erasureDay } from '../../triage/retention/erasureDay.ts';
import { DAY_MS, SOON_DAYS } from '../../triage/retention/limits.ts';
import { notInConflict } from '../queue/notInConflict.ts';
import { MAX_LISTED } from './limits.ts';
import type { Erasures } from './wire.ts';

export interface ErasuresSeen {
  /** Ids of the desks that the member belongs to. */
  readonly desks: readonly string[];
  readonly member: string;
  readonly now: Date;
  readonly retentionDays: number;
}

/** The reports of these desks whose words go within `SOON_DAYS`, the soonest first; none that the member is locked out of. */
export async function listErasures(
  store: Store,
  { desks, member, now, retentionDays }: ErasuresSeen,
): Promise<Erasures> {
  const until = countedLongEnough(new Date(now.getTime() + SOON_DAYS * DAY_MS), retentionDays);
  const { rows } = await sql<{ report_id: Buffer; desk: string; received_hour: Date; counts_from: Date }>`
    SELECT triage.report_id, triage.desk, triage.received_hour, erasable.counts_from
    FROM erasable JOIN triage ON triage.report_id = erasable.report_id
    WHERE triage.desk = ANY(${desks}) AND erasable.counts_from <= ${until} AND ${notInConflict(member)}
    ORDER BY erasable.counts_from, triage.report_id LIMIT ${MAX_LISTED + 1}`.execute(store.db);
  return {
    now: now.toISOString(),
    days: retentionDays,
    withinDays: SOON_DAYS,
    more: rows.length > MAX_LISTED,
    reports: rows.slice(0, MAX_LISTED).map((row) => ({
      id: encodeHex(row.report_id),
      desk: row.desk,
      receivedHour: row.received_hour.toISOString(),
      erasedFrom: erasureDay(row.counts_from, retentionDays).toISOString(),
    })),
  };
}
