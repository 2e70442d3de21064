import { appendAudit } from '../../audit/append.ts';
import { SERVICE } from '../../audit/event.ts';
import type { Executor } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import type { WorkDesk } from './work.ts';

/**
 * Gives back what is held by somebody whom the roster no longer names at the desk: their reports wait again.
 *
 * @returns the desks at which there was something
 */
export async function freeOfLeavers(
  transaction: Executor,
  desks: readonly WorkDesk[],
  now: Date,
): Promise<readonly string[]> {
  const freed: string[] = [];
  for (const desk of desks) {
    const { rows } = await sql<{ report_id: Buffer; holder: string }>`
      WITH left_behind AS (
        SELECT triage.report_id FROM assignment JOIN triage USING (report_id)
        WHERE triage.desk = ${desk.id} AND assignment.holder <> ALL(${desk.members}::text[])
        ORDER BY triage.report_id FOR NO KEY UPDATE OF triage
      )
      DELETE FROM assignment USING left_behind
      WHERE left_behind.report_id = assignment.report_id AND assignment.holder <> ALL(${desk.members}::text[])
      RETURNING assignment.report_id, assignment.holder`.execute(transaction);
    if (rows.length > 0) freed.push(desk.id);
    for (const row of rows) {
      await appendAudit(transaction, {
        actor: SERVICE,
        action: 'report.released',
        at: now,
        reportId: row.report_id,
        desk: desk.id,
        detail: { from: row.holder, why: 'left' },
      });
    }
  }
  return freed;
}
