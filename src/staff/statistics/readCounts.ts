import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import { inMonths, monthOf } from './period.ts';
import { OPEN } from './questions.ts';

/** How many reports of a month and desk have these answers. */
export interface CountRow {
  readonly month: number;
  readonly desk: string;
  /** Codes by the question's name. */
  readonly answers: Readonly<Record<string, string>>;
  readonly count: number;
}

/**
 * Where transfers took a report from and to. What moved it before, between or after them was a conflict of interest, of which
 * there is no row.
 */
const TRANSFERRED = sql`
  SELECT report_id, (array_agg(from_desk ORDER BY number))[1] AS first_desk,
    (array_agg(to_desk ORDER BY number DESC))[1] AS last_desk, bool_or(from_desk <> desk_before) AS is_broken
  FROM (
    SELECT *, lag(to_desk) OVER (PARTITION BY report_id ORDER BY number) AS desk_before FROM case_transfer
  ) AS hops
  GROUP BY report_id`;

/**
 * Counts a year's reports by what the service knows of them, each question by itself. Three passes over the year's rows,
 * grouped by the database: what comes back is as long as there are answers, months and desks, however many reports there are.
 */
export async function readCounts(store: Store, year: number, months: readonly number[]): Promise<CountRow[]> {
  const month = monthOf('triage.received_hour');
  const during = inMonths('triage.received_hour', year, months);
  const single = sql<Record<string, string | null> & { month: number; desk: string; count: number }>`
    SELECT ${month} AS month, triage.desk, report.channel,
      CASE WHEN triage.priority THEN 'yes' ELSE 'no' END AS priority,
      coalesce(case_file.referral, ${OPEN}) AS referral,
      coalesce(case_file.outcome, ${OPEN}) AS outcome,
      CASE WHEN report.desk = coalesce(moves.first_desk, triage.desk) AND triage.desk = coalesce(moves.last_desk, triage.desk)
        AND moves.is_broken IS NOT TRUE THEN 'stayed' ELSE 'rerouted' END AS conflict,
      CASE WHEN case_file.chis_reason IS NULL THEN 'none' ELSE coalesce(case_file.chis_outcome, ${OPEN}) END AS chis,
      coalesce(case_file.feedback, ${OPEN}) AS feedback,
      count(*)::int AS count
    FROM triage JOIN report ON report.id = triage.report_id LEFT JOIN case_file USING (report_id)
      LEFT JOIN (${TRANSFERRED}) AS moves USING (report_id)
    WHERE ${during}
    GROUP BY 1, 2, GROUPING SETS (3, 4, 5, 6, 7, 8, 9)`;
  const several = sql<{ month: number; desk: string; category: string; count: number }>`
    SELECT ${month} AS month, triage.desk, category, count(*)::int AS count
    FROM triage LEFT JOIN case_file USING (report_id),
      unnest(coalesce(nullif(case_file.categories, '{}'), ARRAY[${OPEN}])) AS category
    WHERE ${during}
    GROUP BY 1, 2, 3`;
  const first = `${year}-01-01`;
  const reporters = sql<{ month: number; desk: string; reporter: string; count: number }>`
    SELECT date_part('month', month)::int AS month, desk, reporter, reports AS count FROM reporter_count
    WHERE month >= ${first}::date AND month < ${first}::date + make_interval(months => ${months.length})
    UNION ALL
    SELECT ${month} AS month, triage.desk, ${OPEN}, count(*)::int
    FROM triage LEFT JOIN case_file USING (report_id)
    WHERE ${during} AND case_file.reporter_counted IS NOT TRUE
    GROUP BY 1, 2`;
  const [rows, categories, kinds] = await Promise.all([
    single.execute(store.db),
    several.execute(store.db),
    reporters.execute(store.db),
  ]);
  return [...rows.rows, ...categories.rows, ...kinds.rows].map(({ month: at, desk, count, ...answers }) => ({
    month: at,
    desk,
    count,
    // A question that was not counted by in its row is null there.
    answers: Object.fromEntries(Object.entries(answers).filter(([, code]) => code !== null)) as Record<string, string>,
  }));
}
