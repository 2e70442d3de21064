import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startDispatcher } from '../../src/outbox/startDispatcher.ts';
import { startReconciler } from '../../src/outbox/startReconciler.ts';
import { triageJobOf } from '../../src/outbox/topics.ts';
import { type JobQueue, openQueue } from '../../src/queue/openQueue.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { startWorkers } from '../../workers/queue/startWorkers.ts';
import { until } from '../queue/until.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { queueUnderTest, startQueueUnderTest } from '../support/queue.ts';
import type { TestRedis } from '../support/redis.ts';
import { count, insertTestReports } from './testReports.ts';

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

const closers: (() => Promise<void>)[] = [];
const closing = <T extends { close(): Promise<void> }>(part: T): T => {
  closers.push(() => part.close());
  return part;
};
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  await store.pool.query('TRUNCATE report, outbox, triage, clock CASCADE');
});

const logged: string[] = [];
const log = (event: string): void => {
  logged.push(event);
};

const open = async (): Promise<JobQueue> => closing(await openQueue({ url: redis?.url, store, log }));
const dispatch = (queue: JobQueue) => closing(startDispatcher({ store, queue, log }));
const work = (queue: JobQueue) => closing(startWorkers({ store, queue, log }));

async function untilAllTriaged(reports: number): Promise<void> {
  await until(async () => (await count(store, 'triage')) === reports);
  expect(await count(store, 'clock')).toBe(reports * 4 + Math.ceil(reports / 2));
}

test('reports go through the outbox and the queue into triage, each once, with their clocks', async () => {
  const queue = await open();
  await insertTestReports(store, 25);
  work(queue);
  dispatch(queue).wake();
  await untilAllTriaged(25);
  await until(async () => (await count(store, 'outbox')) === 0 && (await queue.size('triage')) === 0);
  const { rows } = await store.pool.query(
    'SELECT DISTINCT t.state, t.desk, t.priority = r.priority AND t.received_hour = r.received_hour AS same FROM triage t JOIN report r ON r.id = t.report_id',
  );
  expect(rows).toEqual([{ state: 'RECEIVED', desk: 'ccu', same: true }]);
});

test('rows that nobody woke the dispatcher for are found', async () => {
  const queue = await open();
  dispatch(queue);
  work(queue);
  await insertTestReports(store, 2);
  await untilAllTriaged(2);
});

test('two dispatchers share the outbox without losing or doubling a report', async () => {
  const [first, second] = [await open(), await open()];
  await insertTestReports(store, 300);
  dispatch(first).wake();
  dispatch(second).wake();
  work(first);
  await untilAllTriaged(300);
});

test('a job that runs twice, and twice at once, changes nothing the second time', async () => {
  const queue = await open();
  const [report] = await insertTestReports(store, 1);
  if (report === undefined) throw new Error('no report');
  work(queue);
  await store.pool.query('DELETE FROM outbox');
  await queue.add('triage', [triageJobOf(report)]);
  await untilAllTriaged(1);
  await store.pool.query("UPDATE triage SET state = 'OPENED'");
  await until(async () => (await queue.size('triage')) === 0);
  await queue.add('triage', [triageJobOf(report), { ...triageJobOf(report), id: 'triage-other' }]);
  await until(async () => (await queue.size('triage')) === 0);
  const { rows } = await store.pool.query('SELECT state FROM triage');
  expect(rows).toEqual([{ state: 'OPENED' }]);
  expect(await count(store, 'clock')).toBe(5);
});

test('a job for a report that is gone ends quietly', async () => {
  const queue = await open();
  work(queue);
  await queue.add('triage', [triageJobOf(new Uint8Array(32))]);
  await until(async () => (await queue.size('triage')) === 0);
  expect(await count(store, 'triage')).toBe(0);
});

test('what the queue lost is put back: at the start at once', async () => {
  const queue = await open();
  await insertTestReports(store, 5);
  await store.pool.query('DELETE FROM outbox');
  const dispatcher = dispatch(queue);
  work(queue);
  closing(startReconciler({ store, log, wakeOutbox: () => dispatcher.wake() }));
  await untilAllTriaged(5);
});

test('later, only what was missing a whole interval before is put back', async () => {
  const intervalMs = 300;
  const restored: { found: number | undefined; at: number }[] = [];
  await insertTestReports(store, 1);
  await store.pool.query('DELETE FROM outbox');
  closing(
    startReconciler({
      store,
      intervalMs,
      log: (event, _cause, found) => {
        if (event === 'outbox.restored') restored.push({ found, at: performance.now() });
      },
    }),
  );
  await until(() => restored.length === 1);
  const ids = await insertTestReports(store, 3);
  const missingFrom = performance.now();
  await store.pool.query('DELETE FROM outbox WHERE report_id = ANY ($1)', [ids]);
  await until(() => restored.length > 1);
  expect(restored.map(({ found }) => found)).toEqual([1, 3]);
  // A timer may fire within its last millisecond.
  expect((restored[1]?.at ?? 0) - missingFrom).toBeGreaterThan(intervalMs - 1);
  expect(await count(store, 'outbox')).toBe(4);
});

test('a reconciler that finds work in hand makes nothing double', async () => {
  const queue = await open();
  dispatch(queue).wake();
  const workers = work(queue);
  closing(startReconciler({ store, log, intervalMs: 20 }));
  await insertTestReports(store, 150);
  await untilAllTriaged(150);
  await until(async () => (await count(store, 'outbox')) === 0 && (await queue.size('triage')) === 0);
  await workers.close();
});

if (queueUnderTest() === 'redis') {
  test('with Redis away from the start reports wait in the outbox, and all are worked on once it is there', async () => {
    await redis?.stop();
    const queue = await open();
    const dispatcher = dispatch(queue);
    work(queue);
    await insertTestReports(store, 20);
    dispatcher.wake();
    await until(() => logged.includes('outbox.dispatch-failed'));
    expect(await count(store, 'outbox')).toBe(20);
    await redis?.start();
    await untilAllTriaged(20);
  });

  test('Redis killed with jobs in hand and its data lost: the reconciler brings all back', async () => {
    const queue = await open();
    const dispatcher = dispatch(queue);
    await insertTestReports(store, 20);
    dispatcher.wake();
    await until(async () => (await count(store, 'outbox')) === 0);
    await redis?.stop('SIGKILL');
    if (redis !== undefined) await rm(join(redis.folder, 'appendonlydir'), { recursive: true });
    await redis?.start();
    work(queue);
    closing(startReconciler({ store, log, intervalMs: 200, wakeOutbox: () => dispatcher.wake() }));
    await untilAllTriaged(20);
  });
}
