import { insertTriage, type PlannedDelivery } from '../store/insertTriage.ts';
import type { Store } from '../store/openStore.ts';
import type { StartClocks } from './clocksOf.ts';
import type { Priority } from './rules/rulePack.ts';

/** The deliveries that a report of this desk starts. */
export type PlanDeliveries = (desk: string) => readonly PlannedDelivery[];

/** The first state of a report in its desk's queue. */
export const FIRST_STATE = 'RECEIVED';

/**
 * Puts an accepted report in its desk's queue, and starts its clocks and its deliveries.
 * Doing it again changes nothing; a report that is gone is left alone.
 *
 * @returns its priority; undefined when it is gone
 */
export async function enterQueue(
  store: Store,
  startClocks: StartClocks,
  reportId: Uint8Array,
  planDeliveries: PlanDeliveries = () => [],
): Promise<Priority | undefined> {
  const report = await store.db
    .selectFrom('report')
    .select(['desk', 'priority', 'received_hour'])
    .where('id', '=', Buffer.from(reportId))
    .executeTakeFirst();
  if (report === undefined) return undefined;
  const priority = report.priority ? 'high' : 'medium';
  const clocks = startClocks(report.received_hour, priority);
  await insertTriage(store, { reportId, state: FIRST_STATE, clocks, deliveries: planDeliveries(report.desk) });
  return priority;
}
