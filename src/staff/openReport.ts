import { appendAudit } from '../audit/append.ts';
import { receivedHour } from '../intake/receivedHour.ts';
import type { Store } from '../store/openStore.ts';

export interface Opening {
  /** The report's id, 32 bytes. */
  readonly id: Uint8Array;
  /** Ids of the desks that the member belongs to. */
  readonly desks: readonly string[];
  readonly member: string;
  readonly now: Date;
}

/**
 * Hands out a report's sealed bytes, and in the same transaction records who had
 * them and in which hour, takes a report that waited to OPENED, and stops the
 * clock of its first opening. The audit keeps each opening; in the hour in which the report came by that hour alone, since
 * a finer time would narrow down when it was written.
 *
 * @returns undefined when no such report waits at these desks; nothing is recorded then
 */
export async function openReport(store: Store, { id, desks, member, now }: Opening): Promise<Uint8Array | undefined> {
  const reportId = id as Buffer;
  const hour = receivedHour(now);
  return store.db.transaction().execute(async (transaction) => {
    const report = await transaction
      .selectFrom('triage')
      .innerJoin('report', 'report.id', 'triage.report_id')
      .select(['report.sealed', 'triage.desk', 'triage.received_hour'])
      .where('triage.report_id', '=', reportId)
      .where('triage.desk', 'in', [...desks])
      .executeTakeFirst();
    if (!report) return undefined;
    await transaction
      .updateTable('triage')
      .set({ state: 'OPENED' })
      .where('report_id', '=', reportId)
      .where('state', '=', 'RECEIVED')
      .execute();
    await transaction
      .updateTable('clock')
      .set({ met_at: hour })
      .where('report_id', '=', reportId)
      .where('kind', '=', 'first_open')
      .where('met_at', 'is', null)
      .execute();
    await transaction
      .insertInto('report_opening')
      .values({ report_id: reportId, opened_hour: hour, member })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await appendAudit(transaction, {
      actor: member,
      action: 'report.opened',
      at: report.received_hour.getTime() === hour.getTime() ? hour : now,
      reportId: id,
      desk: report.desk,
    });
    return report.sealed;
  });
}
