import type { Store } from './openStore.ts';

export interface TriageEntry {
  readonly reportId: Uint8Array;
  readonly state: string;
  readonly clocks: readonly { readonly kind: string; readonly dueAt: Date }[];
}

const INSERT = `
WITH entered AS (
  INSERT INTO triage (report_id, desk, state, priority, received_hour, channel)
  SELECT id, desk, $2, priority, received_hour, channel FROM report WHERE id = $1
  ON CONFLICT (report_id) DO NOTHING
  RETURNING report_id
)
INSERT INTO clock (report_id, kind, due_at)
SELECT entered.report_id, rule.kind, rule.due_at
FROM entered, unnest($3::text[], $4::timestamptz[]) AS rule (kind, due_at)`;

/** Enters a report in its desk's queue with its clocks, in one transaction. Changes nothing when it is there. */
export async function insertTriage(store: Store, entry: TriageEntry): Promise<void> {
  await store.pool.query({
    name: 'insert-triage',
    text: INSERT,
    values: [
      Buffer.from(entry.reportId),
      entry.state,
      entry.clocks.map((clock) => clock.kind),
      entry.clocks.map((clock) => clock.dueAt),
    ],
  });
}
