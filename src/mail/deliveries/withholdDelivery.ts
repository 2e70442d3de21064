import type { Store } from '../../store/openStore.ts';
import { REPORT_IS_AT_DESK } from '../../store/reportIsAtDesk.ts';
import { sql } from '../../store/sql.ts';

/**
 * Ends a delivery whose report has gone to another desk (`moved`) or has been erased (`erased`) since it was planned: what
 * has not left does not leave. One that is in a worker's hand is left alone.
 *
 * @returns whether it was ended
 */
export async function withholdDelivery(store: Store, id: Uint8Array, now: Date): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE delivery
    SET state = 'given-up', next_attempt_at = NULL, claimed_until = NULL, ended_on = ${now.toISOString().slice(0, 10)},
      code = CASE
        WHEN EXISTS (SELECT FROM triage WHERE triage.report_id = delivery.report_id AND erased_on IS NOT NULL) THEN 'erased'
        ELSE 'moved'
      END
    WHERE id = ${Buffer.from(id)} AND state IN ('waiting', 'sending') AND (claimed_until IS NULL OR claimed_until <= ${now})
      AND report_id IS NOT NULL AND NOT ${REPORT_IS_AT_DESK}`.execute(store.db);
  return numAffectedRows > 0n;
}
