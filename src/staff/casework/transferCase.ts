import { receivedHour } from '../../intake/receivedHour.ts';
import type { Executor } from '../../store/openStore.ts';
import type { CaseFile } from '../../triage/case/caseFile.ts';
import { noteTransfer } from './noteTransfer.ts';

/** A session key packet for somebody of the other desk. */
export interface DeskKey {
  readonly fingerprint: string;
  readonly packet: Uint8Array;
}

export interface Transfer {
  /** The report's id, 32 bytes. */
  readonly id: Uint8Array;
  readonly from: string;
  readonly to: string;
  /** For everybody of the other desk who may open it. */
  readonly keys: readonly DeskKey[];
  /** The case before it: who proposed, and why. */
  readonly file: CaseFile;
  /** Who agreed. */
  readonly by: string;
  readonly now: Date;
}

/**
 * Gives a case to another desk. What is sealed stays as it came: the reporter's bytes, or the copy that this desk works
 * with, behind the packets for the other desk's members. Its notes and links stay sealed to the desk that wrote them.
 */
export async function transferCase(executor: Executor, transfer: Transfer): Promise<void> {
  const { id, from, to, keys, file, by, now } = transfer;
  const reportId = id as Buffer;
  const copy = await executor
    .selectFrom('report_copy')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('desk', '=', from)
    .executeTakeFirst();
  if (copy) {
    const same = { ...copy, desk: to };
    await executor
      .insertInto('report_copy')
      .values(same)
      .onConflict((conflict) => conflict.columns(['report_id', 'desk']).doUpdateSet(same))
      .execute();
  }
  const object = copy?.id ?? reportId;
  for (const { fingerprint, packet } of keys) {
    await executor
      .insertInto('added_key')
      .values({ object, fingerprint, report_id: reportId, packet, sealed_by: by, sealed_hour: receivedHour(now) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (!file.transfer) return;
  const { reason, by: proposedBy } = file.transfer;
  await noteTransfer(executor, { id, from, to, reason, proposedBy, approvedBy: by, now });
}
