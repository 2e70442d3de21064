import type { Executor } from '../../store/openStore.ts';
import { notLockedOut } from '../casework/notLockedOut.ts';
import type { Work } from './work.ts';

/** A report at one of the member's desks, and who has it. */
export interface LockedReport {
  readonly desk: string;
  readonly state: string;
  readonly holder: string | null;
  readonly parkedUntil: Date | null;
  readonly receivedHour: Date;
}

/**
 * Locks an open report of these desks until the transaction's end, so that of two members who want it one comes second
 * and sees what the first has done. Undefined for a closed one, for every other desk's, and where a conflict of interest locks
 * the member out.
 */
export async function lockReport(
  transaction: Executor,
  { id, desks, member }: Work,
): Promise<LockedReport | undefined> {
  const report = await transaction
    .selectFrom('triage')
    .select(['desk', 'state', 'received_hour'])
    .where('report_id', '=', id as Buffer)
    .where(
      'desk',
      'in',
      desks.map((desk) => desk.id),
    )
    .where('state', '!=', 'CLOSED')
    .where(notLockedOut(member))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!report) return undefined;
  const assignment = await transaction
    .selectFrom('assignment')
    .select(['holder', 'parked_until'])
    .where('report_id', '=', id as Buffer)
    .executeTakeFirst();
  const { desk, state, received_hour: receivedHour } = report;
  return {
    desk,
    state,
    receivedHour,
    holder: assignment?.holder ?? null,
    parkedUntil: assignment?.parked_until ?? null,
  };
}
