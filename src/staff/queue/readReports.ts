import { encodeHex } from '../../envelope/hex.ts';
import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
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
  const ofThese = sql<Buffer>`ANY(${rows.map((row) => row.report_id)}::bytea[])`;
  const [clocks, openings, assignments, cases] = await Promise.all([
    store.db
      .selectFrom('clock')
      .select(['report_id', 'kind', 'due_at', 'met_at', 'started_at'])
      .where('report_id', '=', ofThese)
      .orderBy('due_at')
      .orderBy('kind')
      .execute(),
    store.db
      .selectFrom('report_opening')
      .select(['report_id', 'member', 'opened_hour'])
      .where('report_id', '=', ofThese)
      .orderBy('opened_hour')
      .orderBy('member')
      .execute(),
    store.db
      .selectFrom('assignment')
      .select(['report_id', 'holder', 'parked_until', 'park_reason'])
      .where('report_id', '=', ofThese)
      .execute(),
    store.db
      .selectFrom('case_file')
      .select(['report_id', 'flags', 'categories'])
      .where('report_id', '=', ofThese)
      .execute(),
  ]);
  const clocksOf = Map.groupBy(clocks, (clock) => keyOf(clock.report_id));
  const openingsOf = Map.groupBy(openings, (opening) => keyOf(opening.report_id));
  const assignmentOf = new Map(assignments.map((found) => [keyOf(found.report_id), found]));
  const caseOf = new Map(cases.map((found) => [keyOf(found.report_id), found]));
  return rows.map((row) => {
    const key = keyOf(row.report_id);
    const itsClocks = (clocksOf.get(key) ?? []).map((clock) => describeClock(clock, row.received_hour, now));
    return {
      id: encodeHex(row.report_id),
      desk: row.desk,
      state: row.state,
      channel: row.channel,
      receivedHour: row.received_hour.toISOString(),
      priority: row.priority,
      assessedPriority: row.assessed_priority as QueuedReport['assessedPriority'],
      erasedOn: row.erased_on ?? null,
      flags: caseOf.get(key)?.flags ?? [],
      categories: caseOf.get(key)?.categories ?? [],
      overdue: itsClocks.some((clock) => clock.overdue),
      clocks: itsClocks,
      openings: (openingsOf.get(key) ?? []).map((opening) => ({
        member: opening.member,
        openedHour: opening.opened_hour.toISOString(),
      })),
      assignment: describeAssignment(assignmentOf.get(key)),
    };
  });
}

/** A report's id as the key of a map: hexadecimal for each clock took most of the time of a page. */
const keyOf = (id: Uint8Array): string => String.fromCharCode(...id);

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
