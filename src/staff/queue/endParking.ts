import { appendAudit } from '../../audit/append.ts';
import { SERVICE } from '../../audit/event.ts';
import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import { endOfHour } from './hours.ts';
import { lockPlace } from './lockPlace.ts';

/**
 * Brings a parked report back whose day has come: its holder has it in hand again, and is quiet from now on until they
 * touch it. Doing it again changes nothing.
 *
 * @returns its desk; undefined when it is not parked or its day is still to come
 */
export async function endParking(store: Store, id: Uint8Array, now: Date): Promise<string | undefined> {
  return store.db.transaction().execute(async (transaction) => {
    await lockPlace(transaction, id);
    const { rows } = await sql<{ desk: string; holder: string }>`
      UPDATE assignment SET parked_until = NULL, park_reason = NULL, active_hour = ${endOfHour(now)}
      FROM triage
      WHERE assignment.report_id = ${id} AND triage.report_id = assignment.report_id AND parked_until <= ${now}
      RETURNING triage.desk, assignment.holder`.execute(transaction);
    const back = rows[0];
    if (!back) return undefined;
    await appendAudit(transaction, {
      actor: SERVICE,
      action: 'report.brought-back',
      at: now,
      reportId: id,
      desk: back.desk,
      detail: { from: back.holder },
    });
    return back.desk;
  });
}
