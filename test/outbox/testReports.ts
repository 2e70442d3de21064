import { receivedHour } from '../../src/intake/receivedHour.ts';
import { insertReports } from '../../src/store/insertReports.ts';
import type { Store } from '../../src/store/openStore.ts';

/** Puts reports into the store as intake does, with small bodies, and gives their ids. */
export async function insertTestReports(store: Store, reports: number): Promise<Buffer[]> {
  const random = (bytes: number): Buffer => crypto.getRandomValues(Buffer.alloc(bytes));
  const ids = Array.from({ length: reports }, () => random(32));
  await insertReports(
    store,
    ids.map((id, index) => ({
      id,
      desk: 'ccu',
      channel: 'chat',
      sealed: random(64),
      receivedHour: receivedHour(new Date()),
      priority: index % 2 === 0,
      mailboxToken: random(32),
      mailboxKey: random(64),
      challengeDigest: random(32),
    })),
  );
  return ids;
}

/** Rows of a table. */
export async function count(store: Store, table: 'report' | 'outbox' | 'triage' | 'clock'): Promise<number> {
  const { rows } = await store.pool.query(`SELECT count(*)::int AS count FROM ${table}`);
  return rows[0].count;
}
