import { appendAudit } from '../../audit/append.ts';
import type { Executor } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import type { WorkDesk } from './work.ts';

/** Gives back what is held by somebody whom the roster no longer names at the desk: their reports wait again. */
export async function freeOfLeavers(transaction: Executor, desks: readonly WorkDesk[], now: Date): Promise<void> {
  for (const desk of desks) {
    const { rows } = await sql<{ report_id: Buffer; holder: string }>`
      DELETE FROM assignment USING triage
      WHERE triage.report_id = assignment.report_id AND triage.desk = ${desk.id}
        AND assignment.holder <> ALL(${desk.members}::text[])
      RETURNING assignment.report_id, assignment.holder`.execute(transaction);
    for (const row of rows) {
      await appendAudit(transaction, {
        actor: 'service',
        action: 'report.released',
        at: now,
        reportId: row.report_id,
        desk: desk.id,
        detail: { from: row.holder, why: 'left' },
      });
    }
  }
}
