import { appendAudit } from '../../audit/append.ts';
import type { Store } from '../../store/openStore.ts';
import { auditTime, endOfHour } from './hours.ts';
import { lockReport } from './lockReport.ts';
import { refused, type Work, type WorkResult } from './work.ts';

/** Gives a report that the member has to a colleague of its desk. It is in the colleague's hand at once, parked or not. */
export async function handOver(store: Store, work: Work, to: string): Promise<WorkResult> {
  const { id, desks, member, now } = work;
  return store.db.transaction().execute(async (transaction) => {
    const report = await lockReport(transaction, work);
    if (!report) return refused('absent');
    if (report.holder !== member) return refused('not-yours');
    const { desk } = report;
    const colleagues = desks.find((candidate) => candidate.id === desk)?.members ?? [];
    if (to === member || !colleagues.includes(to)) return refused('invalid');
    if (!(await lockReport(transaction, { ...work, member: to }))) return refused('invalid');
    await transaction
      .updateTable('assignment')
      .set({ holder: to, active_hour: endOfHour(now), parked_until: null, park_reason: null })
      .where('report_id', '=', id as Buffer)
      .execute();
    await appendAudit(transaction, {
      actor: member,
      action: 'report.handed-over',
      at: auditTime(report.receivedHour, now),
      reportId: id,
      desk,
      detail: { to },
    });
    return { ok: true, desk };
  });
}
