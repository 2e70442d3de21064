import { appendAudit } from '../../audit/append.ts';
import type { Executor } from '../../store/openStore.ts';
import { auditTime, endOfHour } from './hours.ts';

export interface NewAssignment {
  readonly id: Uint8Array;
  readonly desk: string;
  readonly member: string;
  /** The report's hour of receipt. */
  readonly receivedHour: Date;
  readonly now: Date;
}

/** Gives a free report to a member, within the transaction that has it locked, and records it. Changes nothing when somebody has it. */
export async function assign(
  transaction: Executor,
  { id, desk, member, receivedHour, now }: NewAssignment,
): Promise<boolean> {
  const given = await transaction
    .insertInto('assignment')
    .values({ report_id: id, holder: member, active_hour: endOfHour(now) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('holder')
    .executeTakeFirst();
  if (!given) return false;
  const at = auditTime(receivedHour, now);
  await appendAudit(transaction, { actor: member, action: 'report.claimed', at, reportId: id, desk });
  return true;
}
