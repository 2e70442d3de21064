import { appendAudit } from '../../audit/append.ts';
import type { Store } from '../../store/openStore.ts';
import { auditTime, endOfHour } from './hours.ts';
import { lockReport } from './lockReport.ts';
import { refused, type Work, type WorkResult } from './work.ts';

/**
 * Ends a parking before its day. Its holder has it in hand again; when a colleague of the desk does it, because the
 * holder cannot, it waits for everybody.
 */
export async function bringBack(store: Store, work: Work): Promise<WorkResult> {
  const { id, member, now } = work;
  return store.db.transaction().execute(async (transaction) => {
    const report = await lockReport(transaction, work);
    if (!report) return refused('absent');
    const { desk, holder } = report;
    if (holder === null || report.parkedUntil === null) return refused('not-yours');
    if (holder === member) {
      await transaction
        .updateTable('assignment')
        .set({ parked_until: null, park_reason: null, active_hour: endOfHour(now) })
        .where('report_id', '=', id as Buffer)
        .execute();
    } else {
      await transaction
        .deleteFrom('assignment')
        .where('report_id', '=', id as Buffer)
        .execute();
    }
    await appendAudit(transaction, {
      actor: member,
      action: 'report.brought-back',
      at: auditTime(report.receivedHour, now),
      reportId: id,
      desk,
      detail: { from: holder },
    });
    return { ok: true, desk };
  });
}
