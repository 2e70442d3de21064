import type { Store } from './openStore.ts';

export interface NewReport {
  readonly id: Uint8Array;
  readonly desk: string;
  readonly channel: string;
  readonly sealed: Uint8Array;
  /** Rounded down to the hour. */
  readonly receivedHour: Date;
  readonly priority: boolean;
  readonly mailboxToken: Uint8Array;
  readonly mailboxKey: Uint8Array;
  readonly challengeDigest: Uint8Array | null;
  /** What the outbox tells the queue. */
  readonly topic: string;
}

/** One statement is one transaction, and one round trip: both rows or neither, on the disk when it returns. */
const INSERT = `
WITH taken AS (
  INSERT INTO report (id, desk, channel, sealed, received_hour, priority, mailbox_token, mailbox_key, challenge_digest)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT DO NOTHING
  RETURNING id
)
INSERT INTO outbox (report_id, topic) SELECT id, $10 FROM taken`;

/**
 * Keeps a report together with its message to the queue, durably.
 *
 * @returns false when nothing was kept, because its id is held or its challenge is spent.
 */
export async function insertReport(store: Store, report: NewReport): Promise<boolean> {
  const result = await store.pool.query({
    name: 'insert-report',
    text: INSERT,
    values: [
      report.id,
      report.desk,
      report.channel,
      report.sealed,
      report.receivedHour,
      report.priority,
      report.mailboxToken,
      report.mailboxKey,
      report.challengeDigest,
      report.topic,
    ],
  });
  return result.rowCount === 1;
}
