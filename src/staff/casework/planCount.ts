import type { Executor } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import type { ReporterCode } from '../../triage/rules/case/reporters.ts';
import { englandWales } from '../../triage/rules/england-wales.ts';

/** How a reporter is counted: among those of the desk and of the month in which the report came, and beside no report. */
export function planCount(id: Uint8Array, reporter: ReporterCode): (executor: Executor) => Promise<void> {
  return async (executor) => {
    await sql`
      INSERT INTO reporter_count (desk, month, reporter, reports)
      SELECT desk, date_trunc('month', received_hour AT TIME ZONE ${sql.lit(englandWales.timeZone)})::date, ${reporter}, 1
      FROM triage WHERE report_id = ${id}
      ON CONFLICT (desk, month, reporter) DO UPDATE SET reports = reporter_count.reports + 1`.execute(executor);
  };
}
