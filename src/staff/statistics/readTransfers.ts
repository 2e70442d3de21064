import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import { inMonths, monthOf } from './period.ts';

/** How many reports of a month went from one desk to another by a transfer. */
export interface TransferRow {
  readonly month: number;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Transfers of a year's reports, by the month in which the report came. What was sent back did not go. */
export async function readTransfers(store: Store, year: number, months: readonly number[]): Promise<TransferRow[]> {
  const { rows } = await sql<TransferRow>`
    SELECT ${monthOf('triage.received_hour')} AS month, went.from_desk AS from, went.to_desk AS to,
      count(DISTINCT went.report_id)::int AS count
    FROM case_transfer AS went JOIN triage ON triage.report_id = went.report_id
    WHERE ${inMonths('triage.received_hour', year, months)} AND went.approved_by IS NOT NULL AND NOT EXISTS (
      SELECT FROM case_transfer AS back
      WHERE back.report_id = went.report_id AND back.number = went.number + 1 AND back.approved_by IS NULL)
    GROUP BY 1, 2, 3`.execute(store.db);
  return rows;
}
