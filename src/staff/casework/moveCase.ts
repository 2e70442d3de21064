import { reportId } from '../../envelope/id.ts';
import { receivedHour } from '../../intake/receivedHour.ts';
import type { Executor } from '../../store/openStore.ts';
import { fromHex } from '../queue/queueCursor.ts';

export interface Move {
  /** The report's id, 32 bytes. */
  readonly id: Uint8Array;
  readonly desk: string;
  /** The report, sealed anew to the keys of that desk. */
  readonly sealed: Uint8Array<ArrayBuffer>;
  readonly member: string;
  readonly now: Date;
}

/** Gives a case to another desk, with a copy that its members can open. What the reporter sealed stays as it came. */
export async function moveCase(executor: Executor, { id, desk, sealed, member, now }: Move): Promise<void> {
  const copy = { id: fromHex(await reportId(sealed)), sealed, sealed_by: member, sealed_hour: receivedHour(now) };
  await executor
    .insertInto('report_copy')
    .values({ report_id: id, desk, ...copy })
    .onConflict((conflict) => conflict.columns(['report_id', 'desk']).doUpdateSet(copy))
    .execute();
  await executor
    .updateTable('triage')
    .set({ desk })
    .where('report_id', '=', id as Buffer)
    .execute();
}
