import type { JobQueue } from '../../queue/openQueue.ts';
import type { DeliveryWay } from '../../store/mailTables.ts';
import type { Store } from '../../store/openStore.ts';
import { deliveryJob, deliveryQueues } from './deliveryJob.ts';
import { FEED_AGAIN_MS, FEED_BATCH } from './limits.ts';

/**
 * Puts deliveries that are due into the queue, and returns how many.
 *
 * Alarms go before the rest. Their rows are put off in the transaction that waits for the queue to have taken the jobs: when either side fails they
 * are due as before. What the queue loses is due again after a while. Other processes skip the rows meanwhile.
 *
 * @throws QueueUnavailableError when the queue did not take them
 */
export async function feedQueue(store: Store, queue: JobQueue, way: DeliveryWay, now: Date): Promise<number> {
  return store.db.transaction().execute(async (transaction) => {
    const due = await transaction
      .updateTable('delivery')
      .set({ next_attempt_at: new Date(now.getTime() + FEED_AGAIN_MS) })
      .where('id', 'in', (select) =>
        select
          .selectFrom('delivery')
          .select('id')
          .where('way', '=', way)
          .where('next_attempt_at', '<=', now)
          .orderBy('alarm', 'desc')
          .orderBy('next_attempt_at')
          .limit(FEED_BATCH)
          .forUpdate()
          .skipLocked(),
      )
      .returning('id')
      .execute();
    if (due.length > 0)
      await queue.add(
        deliveryQueues[way],
        due.map(({ id }) => deliveryJob(way, id)),
      );
    return due.length;
  });
}
