import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import { SMALLEST_SHOWN } from './disclosure/grid.ts';
import { inMonths } from './period.ts';
import type { Durations } from './wire.ts';

type Row = { [name in keyof Durations]: number | null } & { [name in `${keyof Durations}Count`]: number };

/**
 * Median hours from a report's arrival to its first opening, to the decision and to the referral, of the reports of these
 * months at that desk or at all. Of fewer than five reports none is given.
 */
export async function readDurations(
  store: Store,
  year: number,
  months: readonly number[],
  desk: string | undefined,
): Promise<Durations> {
  const atDesk = desk === undefined ? sql`true` : sql`triage.desk = ${desk}`;
  const { rows } = await sql<Row>`
    SELECT
      percentile_disc(0.5) WITHIN GROUP (ORDER BY open_hours)::int AS open, count(open_hours)::int AS "openCount",
      percentile_disc(0.5) WITHIN GROUP (ORDER BY decide_hours)::int AS decide, count(decide_hours)::int AS "decideCount",
      percentile_disc(0.5) WITHIN GROUP (ORDER BY refer_hours)::int AS refer, count(refer_hours)::int AS "referCount"
    FROM (
      SELECT
        extract(epoch FROM opened.met_at - triage.received_hour) / 3600 AS open_hours,
        extract(epoch FROM case_file.decided_hour - triage.received_hour) / 3600 AS decide_hours,
        extract(epoch FROM referred.met_at - triage.received_hour) / 3600 AS refer_hours
      FROM triage
      LEFT JOIN clock AS opened ON opened.report_id = triage.report_id AND opened.kind = 'first_open'
      LEFT JOIN clock AS referred ON referred.report_id = triage.report_id AND referred.kind = 'iopc_referral'
      LEFT JOIN case_file ON case_file.report_id = triage.report_id
      WHERE ${inMonths('triage.received_hour', year, months)} AND ${atDesk}
    ) AS hours`.execute(store.db);
  const [row] = rows;
  const median = (hours: number | null | undefined, count = 0): number | null =>
    count < SMALLEST_SHOWN ? null : (hours ?? null);
  return {
    open: median(row?.open, row?.openCount),
    decide: median(row?.decide, row?.decideCount),
    refer: median(row?.refer, row?.referCount),
  };
}
