import type { DeliveryWay } from './mailTables.ts';
import type { Store } from './openStore.ts';

/** One way on which a report is to leave the service, beside its place in the queue. */
export interface PlannedDelivery {
  /** 16 random bytes. */
  readonly id: Uint8Array;
  readonly way: DeliveryWay;
  readonly recipient: string;
  /** When it is first to be tried. */
  readonly at: Date;
}

export interface TriageEntry {
  readonly reportId: Uint8Array;
  readonly state: string;
  readonly clocks: readonly { readonly kind: string; readonly dueAt: Date }[];
  readonly deliveries: readonly PlannedDelivery[];
}

const INSERT = `
WITH entered AS (
  INSERT INTO triage (report_id, desk, state, priority, received_hour, channel, next_due)
  SELECT id, desk, $2, priority, received_hour, channel, coalesce(due.next, '9999-12-31T00:00:00Z')
  FROM report, (SELECT min(due_at) FROM unnest($4::timestamptz[]) AS due_at) AS due (next) WHERE id = $1
  ON CONFLICT (report_id) DO NOTHING
  RETURNING report_id, desk
),
started AS (
  INSERT INTO clock (report_id, kind, due_at)
  SELECT entered.report_id, rule.kind, rule.due_at
  FROM entered, unnest($3::text[], $4::timestamptz[]) AS rule (kind, due_at)
)
INSERT INTO delivery (id, way, recipient, desk, report_id, next_attempt_at)
SELECT planned.id, planned.way, planned.recipient, entered.desk, entered.report_id, planned.at
FROM entered, unnest($5::bytea[], $6::text[], $7::text[], $8::timestamptz[]) AS planned (id, way, recipient, at)`;

/**
 * Enters a report in its desk's queue with its clocks and its deliveries, in one transaction. Changes nothing when it
 * is there. The time of its next clock, which triggers keep, is set at once: a second version of the row would be as
 * much again for each of its indexes.
 */
export async function insertTriage(store: Store, entry: TriageEntry): Promise<void> {
  await store.pool.query({
    name: 'insert-triage',
    text: INSERT,
    values: [
      Buffer.from(entry.reportId),
      entry.state,
      entry.clocks.map((clock) => clock.kind),
      entry.clocks.map((clock) => clock.dueAt),
      entry.deliveries.map((delivery) => Buffer.from(delivery.id)),
      entry.deliveries.map((delivery) => delivery.way),
      entry.deliveries.map((delivery) => delivery.recipient),
      entry.deliveries.map((delivery) => delivery.at),
    ],
  });
}
