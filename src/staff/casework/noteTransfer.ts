import { receivedHour } from '../../intake/receivedHour.ts';
import type { Executor } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';

export interface Move {
  /** The report's id, 32 bytes. */
  readonly id: Uint8Array;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly proposedBy: string;
  /** Null where it was sent back. */
  readonly approvedBy: string | null;
  readonly now: Date;
}

/** Puts a case at another desk, and keeps that it went there. */
export async function noteTransfer(executor: Executor, move: Move): Promise<void> {
  const { id, from, to, reason, proposedBy, approvedBy, now } = move;
  await executor
    .updateTable('triage')
    .set({ desk: to })
    .where('report_id', '=', id as Buffer)
    .execute();
  await sql`
    INSERT INTO case_transfer (report_id, number, from_desk, to_desk, reason, proposed_by, approved_by, moved_hour)
    SELECT ${id}, count(*) + 1, ${from}, ${to}, ${reason}, ${proposedBy}, ${approvedBy}, ${receivedHour(now)}
    FROM case_transfer WHERE report_id = ${id}`.execute(executor);
}
