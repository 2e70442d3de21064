import { appendAudit } from '../../audit/append.ts';
import type { Store } from '../../store/openStore.ts';
import { auditTime } from './hours.ts';
import { lockReport } from './lockReport.ts';
import { refused, type Work, type WorkResult } from './work.ts';

/** Gives a report that the member has back to the desk: it waits again. */
export async function releaseReport(store: Store, work: Work): Promise<WorkResult> {
  const { id, member, now } = work;
  return store.db.transaction().execute(async (transaction) => {
    const report = await lockReport(transaction, work);
    if (!report) return refused('absent');
    if (report.holder !== member) return refused('not-yours');
    const { desk } = report;
    await transaction
      .deleteFrom('assignment')
      .where('report_id', '=', id as Buffer)
      .execute();
    await appendAudit(transaction, {
      actor: member,
      action: 'report.released',
      at: auditTime(report.receivedHour, now),
      reportId: id,
      desk,
      detail: { from: member, why: 'given-back' },
    });
    return { ok: true, desk };
  });
}
