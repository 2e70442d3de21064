import { ProblemError } from '../../api/problem.ts';
import { appendAudit } from '../../audit/append.ts';
import type { Store } from '../../store/openStore.ts';
import { REPORT_IS_AT_DESK } from '../../store/reportIsAtDesk.ts';
import { sql } from '../../store/sql.ts';
import { keptTime } from '../casework/keptTime.ts';
import { fromHex } from '../queue/queueCursor.ts';

interface Retried {
  readonly recipient: string;
  readonly desk: string;
  readonly way: string;
  readonly report_id: Uint8Array | null;
  readonly received_hour: Date | null;
}

/**
 * Has a delivery that failed tried again at once, as if it were new: the record feeds it to the queue. One statement finds
 * it failed and makes it wait, so what was delivered, or is in a worker's hand, is not sent by this; nor twice when two
 * press at the same moment. What ended is tried for five days once more; what waits keeps its count. A report that is no
 * longer at the desk, or is erased, is not sent again.
 *
 * @param id in hex
 * @throws ProblemError `not-found`, `delivery-not-failed`
 */
export async function retryDelivery(store: Store, id: string, by: string, now: Date): Promise<void> {
  const bytes = fromHex(id) as Buffer;
  await store.db.transaction().execute(async (transaction) => {
    const { rows } = await sql<Retried>`
      UPDATE delivery
      SET attempts = CASE WHEN state = 'waiting' THEN attempts ELSE 0 END,
        state = 'waiting', next_attempt_at = ${now}, ended_on = NULL
      WHERE id = ${bytes} AND (
        (state IN ('refused', 'given-up') AND ${REPORT_IS_AT_DESK}) OR
        (state = 'waiting' AND code IS NOT NULL)
      )
      RETURNING recipient, desk, way, report_id,
        (SELECT received_hour FROM report WHERE report.id = report_id) AS received_hour`.execute(transaction);
    const [retried] = rows;
    if (retried === undefined) {
      const there = await transaction.selectFrom('delivery').select('id').where('id', '=', bytes).executeTakeFirst();
      throw new ProblemError(there ? 'delivery-not-failed' : 'not-found');
    }
    const { recipient, desk, way, report_id: reportId, received_hour: arrived } = retried;
    await appendAudit(transaction, {
      actor: by,
      action: 'delivery.retried',
      at: arrived ? keptTime(arrived, now) : now,
      desk,
      ...(reportId ? { reportId } : {}),
      detail: { recipient, way },
    });
  });
}
