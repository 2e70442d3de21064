import { encodeHex } from '../../envelope/hex.ts';
import type { Store } from '../../store/openStore.ts';
import type { ParkReason } from './parkReasons.ts';
import type { Assignment, QueuedReport, ReportClock } from './wire.ts';

/** A report's row as the queries of the queue read it. */
export interface ReportRow {
  readonly report_id: Uint8Array;
  readonly desk: string;
  readonly state: string;
  readonly priority: boolean;
  readonly received_hour: Date;
  readonly channel: string;
  readonly assessed_priority: string | null;
  /** The day on which its words were erased; what is open has them. */
  readonly erased_on?: string | null;
}

/** Adds clocks, openings, who has it and the codes of its case to rows, in the rows' order: four statements however many rows. */
export async function readReports(store: Store, rows: readonly ReportRow[], now: Date): Promise<QueuedReport[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.report_id as Buffer);
  const [clocks, openings, assignments, cases] = await Promise.all([
    store.db.selectFrom('clock').selectAll().where('report_id', 'in', ids).orderBy('due_at').orderBy('kind').execute(),
    store.db
      .selectFrom('report_opening')
      .selectAll()
      .where('report_id', 'in', ids)
      .orderBy('opened_hour')
      .orderBy('member')
      .execute(),
    store.db.selectFrom('assignment').selectAll().where('report_id', 'in', ids).execute(),
    store.db
      .selectFrom('case_file')
      .select(['report_id', 'flags', 'categories'])
      .where('report_id', 'in', ids)
      .execute(),
  ]);
  const clocksOf = Map.groupBy(clocks, (clock) => encodeHex(clock.report_id));
  const openingsOf = Map.groupBy(openings, (opening) => encodeHex(opening.report_id));
  const assignmentOf = new Map(assignments.map((found) => [encodeHex(found.report_id), found]));
  const caseOf = new Map(cases.map((found) => [encodeHex(found.report_id), found]));
  return rows.map((row) => {
    const id = encodeHex(row.report_id);
    const itsClocks = (clocksOf.get(id) ?? []).map((clock) => describeClock(clock, row.received_hour, now));
    return {
      id,
      desk: row.desk,
      state: row.state,
      channel: row.channel,
      receivedHour: row.received_hour.toISOString(),
      priority: row.priority,
      assessedPriority: row.assessed_priority as QueuedReport['assessedPriority'],
      erasedOn: row.erased_on ?? null,
      flags: caseOf.get(id)?.flags ?? [],
      categories: caseOf.get(id)?.categories ?? [],
      overdue: itsClocks.some((clock) => clock.overdue),
      clocks: itsClocks,
      openings: (openingsOf.get(id) ?? []).map((opening) => ({
        member: opening.member,
        openedHour: opening.opened_hour.toISOString(),
      })),
      assignment: describeAssignment(assignmentOf.get(id)),
    };
  });
}

interface ClockRow {
  kind: string;
  due_at: Date;
  met_at: Date | null;
  started_at: Date | null;
}

function describeClock(clock: ClockRow, receivedHour: Date, now: Date): ReportClock {
  return {
    kind: clock.kind,
    startedAt: (clock.started_at ?? receivedHour).toISOString(),
    dueAt: clock.due_at.toISOString(),
    metAt: clock.met_at?.toISOString() ?? null,
    overdue: clock.met_at === null && clock.due_at <= now,
  };
}

function describeAssignment(
  row: { holder: string; parked_until: Date | null; park_reason: string | null } | undefined,
): Assignment | null {
  if (row === undefined) return null;
  if (row.parked_until === null) return { holder: row.holder, parked: null };
  return {
    holder: row.holder,
    parked: { until: row.parked_until.toISOString(), reason: row.park_reason as ParkReason },
  };
}
