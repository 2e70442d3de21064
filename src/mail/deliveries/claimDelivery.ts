import type { DeliveryWay } from '../../store/mailTables.ts';
import type { Store } from '../../store/openStore.ts';
import { CLAIM_MS } from './limits.ts';

/** A delivery that this worker, and no other, is to make now. */
export interface ClaimedDelivery {
  readonly id: Buffer;
  readonly recipient: string;
  /** With this one. */
  readonly attempts: number;
  /** That a clock needs somebody. */
  readonly isAlarm: boolean;
  /** Null for a notice and an alarm. */
  readonly report: { readonly id: Buffer; readonly sealed: Buffer } | null;
}

const CLAIM = `
WITH claimed AS (
  UPDATE delivery
  SET state = 'sending', attempts = attempts + 1, claimed_until = $3, next_attempt_at = $3
  WHERE id = $1 AND way = $2 AND state IN ('waiting', 'sending') AND (claimed_until IS NULL OR claimed_until <= $4)
  RETURNING id, recipient, attempts, report_id, alarm
)
SELECT claimed.id, recipient, attempts, report_id, alarm, sealed FROM claimed LEFT JOIN report ON report.id = report_id`;

/**
 * Notes that a delivery is being made, durably, before anything of it leaves. A worker that dies after this leaves a
 * claim behind that runs out; then the delivery is made again, under the same id.
 *
 * @returns undefined when it has ended, is in somebody's hand, or is gone
 */
export async function claimDelivery(
  store: Store,
  id: Uint8Array,
  way: DeliveryWay,
  now: Date,
): Promise<ClaimedDelivery | undefined> {
  const { rows } = await store.pool.query<{
    id: Buffer;
    recipient: string;
    attempts: number;
    alarm: boolean;
    report_id: Buffer | null;
    sealed: Buffer | null;
  }>({
    name: 'claim-delivery',
    text: CLAIM,
    values: [Buffer.from(id), way, new Date(now.getTime() + CLAIM_MS), now],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  const { report_id: reportId, sealed } = row;
  return {
    id: row.id,
    recipient: row.recipient,
    attempts: row.attempts,
    isAlarm: row.alarm,
    report: reportId && sealed ? { id: reportId, sealed } : null,
  };
}
