import type { Store } from './openStore.ts';

const LOST = `
SELECT id FROM report
WHERE NOT EXISTS (SELECT FROM triage WHERE triage.report_id = report.id)
  AND NOT EXISTS (SELECT FROM outbox WHERE outbox.report_id = report.id)
ORDER BY id
LIMIT $1`;

/** Ids of reports that are in no desk's queue and have no message to the job queue: in hand there, or lost by it. */
export async function findUnqueued(store: Store, limit: number): Promise<Buffer[]> {
  const { rows } = await store.pool.query<{ id: Buffer }>(LOST, [limit]);
  return rows.map((row) => row.id);
}

const RESTORE = `
INSERT INTO outbox (report_id, topic)
SELECT id, $2 FROM report
WHERE id = ANY ($1::bytea[]) AND NOT EXISTS (SELECT FROM triage WHERE triage.report_id = report.id)
ON CONFLICT DO NOTHING`;

/** Gives those reports that are still in no desk's queue a message to the job queue again; returns how many. */
export async function restoreToOutbox(store: Store, ids: readonly Uint8Array[], topic: string): Promise<number> {
  const result = await store.pool.query(RESTORE, [ids, topic]);
  return result.rowCount ?? 0;
}
