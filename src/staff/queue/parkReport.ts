import { appendAudit } from '../../audit/append.ts';
import type { Store } from '../../store/openStore.ts';
import { fromWallTime, toWallTime } from '../../triage/zonedTime.ts';
import { auditTime, endOfHour } from './hours.ts';
import { MAX_PARK_DAYS } from './limits.ts';
import { lockReport } from './lockReport.ts';
import type { ParkReason } from './parkReasons.ts';
import { refused, type Work, type WorkResult } from './work.ts';

export interface Parking {
  /** The day as which's beginning it comes back, `YYYY-MM-DD`. */
  readonly until: string;
  readonly reason: ParkReason;
  /** IANA time zone in which that day begins. */
  readonly timeZone: string;
}

/** Puts a report that the member has by until a later day, `MAX_PARK_DAYS` away at most. Its clocks run on. */
export async function parkReport(store: Store, work: Work, parking: Parking): Promise<WorkResult> {
  const { id, member, now } = work;
  const until = startOfDay(parking);
  const today = toWallTime(now, parking.timeZone);
  const last = fromWallTime(
    { ...today, day: today.day + MAX_PARK_DAYS, hour: 0, minute: 0, second: 0 },
    parking.timeZone,
  );
  if (!(until > now && until <= last)) return refused('invalid');
  return store.db.transaction().execute(async (transaction) => {
    const report = await lockReport(transaction, work);
    if (!report) return refused('absent');
    if (report.holder !== member) return refused('not-yours');
    await transaction
      .updateTable('assignment')
      .set({ parked_until: until, park_reason: parking.reason, active_hour: endOfHour(now) })
      .where('report_id', '=', id as Buffer)
      .execute();
    await appendAudit(transaction, {
      actor: member,
      action: 'report.parked',
      at: auditTime(report.receivedHour, now),
      reportId: id,
      desk: report.desk,
      detail: { until: parking.until, reason: parking.reason },
    });
    return { ok: true, desk: report.desk };
  });
}

function startOfDay({ until, timeZone }: Parking): Date {
  const [year = 0, month = 0, day = 0] = until.split('-').map(Number);
  return fromWallTime({ year, month, day, hour: 0, minute: 0, second: 0 }, timeZone);
}
