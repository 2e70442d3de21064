import { encodeHex } from '../envelope/hex.ts';
import type { Store } from '../store/openStore.ts';
import type { QueuedReport, ReportClock } from './wire.ts';

/** A report's row as the queries of the queue read it. */
export interface ReportRow {
  readonly report_id: Uint8Array;
  readonly desk: string;
  readonly state: string;
  readonly priority: boolean;
  readonly received_hour: Date;
  readonly channel: string;
}

/** Adds clocks and openings to rows, in the rows' order: two statements however many rows. */
export async function readReports(store: Store, rows: readonly ReportRow[], now: Date): Promise<QueuedReport[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.report_id as Buffer);
  const [clocks, openings] = await Promise.all([
    store.db.selectFrom('clock').selectAll().where('report_id', 'in', ids).orderBy('due_at').orderBy('kind').execute(),
    store.db
      .selectFrom('report_opening')
      .selectAll()
      .where('report_id', 'in', ids)
      .orderBy('opened_hour')
      .orderBy('member')
      .execute(),
  ]);
  const clocksOf = Map.groupBy(clocks, (clock) => encodeHex(clock.report_id));
  const openingsOf = Map.groupBy(openings, (opening) => encodeHex(opening.report_id));
  return rows.map((row) => {
    const id = encodeHex(row.report_id);
    const itsClocks = (clocksOf.get(id) ?? []).map((clock) => describeClock(clock, now));
    return {
      id,
      desk: row.desk,
      state: row.state,
      channel: row.channel,
      receivedHour: row.received_hour.toISOString(),
      priority: row.priority,
      overdue: itsClocks.some((clock) => clock.overdue),
      clocks: itsClocks,
      openings: (openingsOf.get(id) ?? []).map((opening) => ({
        member: opening.member,
        openedHour: opening.opened_hour.toISOString(),
      })),
    };
  });
}

function describeClock(clock: { kind: string; due_at: Date; met_at: Date | null }, now: Date): ReportClock {
  return {
    kind: clock.kind,
    dueAt: clock.due_at.toISOString(),
    metAt: clock.met_at?.toISOString() ?? null,
    overdue: clock.met_at === null && clock.due_at <= now,
  };
}
