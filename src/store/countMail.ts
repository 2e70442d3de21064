import type { Store } from './openStore.ts';
import { sql } from './sql.ts';

/** Adds one to what came by e-mail that day and became no report. Nothing else of it is kept. */
export async function countMail(store: Store, kind: string, now: Date): Promise<void> {
  await store.db
    .insertInto('mail_count')
    .values({ day: now.toISOString().slice(0, 10), kind, messages: 1 })
    .onConflict((conflict) =>
      conflict.columns(['day', 'kind']).doUpdateSet({ messages: sql<number>`mail_count.messages + 1` }),
    )
    .execute();
}
