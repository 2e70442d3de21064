import { afterAll, beforeAll, expect, test } from 'vitest';
import { openQueue } from '../../src/queue/openQueue.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { startRetention } from '../../src/triage/retention/startRetention.ts';
import { startWorkers } from '../../workers/queue/startWorkers.ts';
import { until } from '../queue/until.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { startQueueUnderTest } from '../support/queue.ts';
import type { TestRedis } from '../support/redis.ts';
import { ago, DAYS, insertCase, NOW } from '../triage/retention/closedCase.ts';

let database: TestDatabase;
let redis: TestRedis | undefined;
let store: Store;
beforeAll(async () => {
  database = await createTestDatabase();
  redis = await startQueueUnderTest({ durable: true });
  store = await openStore(database.url);
});
afterAll(async () => {
  await store.close();
  await redis?.remove();
  await database.drop();
});

test('two services that plan and work at once: each report is erased once, and what is kept stays', async () => {
  const due = await Promise.all(Array.from({ length: 12 }, () => insertCase(store)));
  const held = await insertCase(store, { hold: true });
  const early = await insertCase(store, { closedAt: ago(DAYS - 1) });
  const log = (): void => {};
  const clock = () => NOW;
  const started = await Promise.all(
    [1, 2].map(async () => {
      const queue = await openQueue({ url: redis?.url, store, log });
      const workers = startWorkers({ store, queue, log, clock, retentionDays: DAYS });
      const retention = startRetention({ store, queue, log, retentionDays: DAYS, clock, intervalMs: 50 });
      return { queue, workers, retention };
    }),
  );
  const erased = async () =>
    (
      await store.pool.query(
        `SELECT report_id, count(*)::int AS n FROM audit_entry WHERE action = 'report.erased' GROUP BY 1`,
      )
    ).rows;
  await until(async () => (await erased()).length === due.length);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect((await erased()).map(({ n }) => n)).toEqual(due.map(() => 1));
  const left = await store.pool.query(`SELECT id FROM report WHERE octet_length(sealed) > 0`);
  expect(left.rows.map(({ id }) => id.toString('hex')).sort()).toEqual(
    [held.id, early.id].map((id) => id.toString('hex')).sort(),
  );
  for (const { queue, workers, retention } of started) {
    await retention.close();
    await workers.close();
    await queue.close();
  }
});
