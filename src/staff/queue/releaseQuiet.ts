import { appendAudit } from '../../audit/append.ts';
import { SERVICE } from '../../audit/event.ts';
import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import { SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from '../limits.ts';
import { QUIET_OPENED_MS, QUIET_UNOPENED_MS } from './limits.ts';
import { lockPlace } from './lockPlace.ts';

/**
 * Gives a report back to its desk when its holder has gone quiet: it was claimed and never opened and they are signed
 * out, or they have not touched it for days. Doing it again changes nothing.
 *
 * @returns the desk where it waits again; undefined when it was not quiet
 */
export async function releaseQuiet(store: Store, id: Uint8Array, now: Date): Promise<string | undefined> {
  const before = (ms: number): Date => new Date(now.getTime() - ms);
  return store.db.transaction().execute(async (transaction) => {
    await lockPlace(transaction, id);
    const { rows } = await sql<{ desk: string; holder: string }>`
      DELETE FROM assignment USING triage
      WHERE assignment.report_id = ${id} AND triage.report_id = assignment.report_id
        AND assignment.parked_until IS NULL
        AND (
          assignment.active_hour <= ${before(QUIET_OPENED_MS)}
          OR (
            triage.state = 'RECEIVED' AND assignment.active_hour <= ${before(QUIET_UNOPENED_MS)}
            AND NOT EXISTS (
              SELECT FROM member_session
              WHERE member_session.member = assignment.holder AND member_session.role = 'member'
                AND member_session.seen_at > ${before(SESSION_IDLE_MS)}
                AND member_session.started_at > ${before(SESSION_ABSOLUTE_MS)}
            )
          )
        )
      RETURNING triage.desk, assignment.holder`.execute(transaction);
    const released = rows[0];
    if (!released) return undefined;
    await appendAudit(transaction, {
      actor: SERVICE,
      action: 'report.released',
      at: now,
      reportId: id,
      desk: released.desk,
      detail: { from: released.holder, why: 'quiet' },
    });
    return released.desk;
  });
}
