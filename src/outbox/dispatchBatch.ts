import type { JobQueue } from '../queue/openQueue.ts';
import type { Store } from '../store/openStore.ts';
import { TRIAGE_TOPIC, triageJobOf } from './topics.ts';

/**
 * Moves up to `limit` messages from the outbox to the queue, and returns how many.
 *
 * The rows go in the transaction that waits for the queue to have taken them:
 * when either side fails they are still there. A crash between the two gives
 * the queue a job twice, which its id and the job itself make harmless. Other
 * dispatchers skip the rows meanwhile.
 *
 * @throws QueueUnavailableError when the queue did not take them; they stay.
 */
export async function dispatchBatch(store: Store, queue: JobQueue, limit: number): Promise<number> {
  return store.db.transaction().execute(async (transaction) => {
    const taken = await transaction
      .deleteFrom('outbox')
      .where('topic', '=', TRIAGE_TOPIC)
      .where('report_id', 'in', (select) =>
        select
          .selectFrom('outbox')
          .select('report_id')
          .where('topic', '=', TRIAGE_TOPIC)
          .limit(limit)
          .forUpdate()
          .skipLocked(),
      )
      .returning('report_id')
      .execute();
    if (taken.length > 0) {
      await queue.add(
        'triage',
        taken.map((row) => triageJobOf(row.report_id)),
      );
    }
    return taken.length;
  });
}
