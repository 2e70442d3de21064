import type { Store } from './openStore.ts';

/** The hour of the report for which this was spent, or undefined when there is none. */
export async function receivedHourOfMark(store: Store, digest: Uint8Array): Promise<Date | undefined> {
  const row = await store.db
    .selectFrom('report')
    .select('received_hour')
    .where('challenge_digest', '=', Buffer.from(digest))
    .executeTakeFirst();
  return row?.received_hour;
}
