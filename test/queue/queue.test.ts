import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { QueueUnavailableError } from '../../src/queue/errors.ts';
import { type JobQueue, openQueue } from '../../src/queue/openQueue.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { queueUnderTest, startQueueUnderTest } from '../support/queue.ts';
import type { TestRedis } from '../support/redis.ts';
import { until } from './until.ts';

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
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const logged: string[] = [];
async function open(): Promise<JobQueue> {
  const queue = await openQueue({ url: redis?.url, store, log: (event) => logged.push(event) });
  closers.push(() => queue.close());
  await until(async () => (await queue.size('triage').catch(() => undefined)) !== undefined);
  return queue;
}

/** Registers a test that only means something on that storage. */
const on = (kind: 'postgres' | 'redis') => (name: string, run: () => Promise<void>) => {
  if (queueUnderTest() === kind) test(name, run);
};
const onPostgres = on('postgres');
const onRedis = on('redis');

const job = (name: string) => ({ id: `triage-${name}`, data: { reportId: name } });

/** Starts a worker that notes what it was given; it is closed at the end of the test. */
function noting(queue: JobQueue, during?: (reportId: string) => Promise<void>): string[] {
  const done: string[] = [];
  const worker = queue.work(
    'triage',
    async ({ reportId }) => {
      await during?.(reportId);
      done.push(reportId);
    },
    4,
  );
  closers.push(() => worker.close());
  return done;
}

test('processes can open the queue at once, and a job added by one is done by another', async () => {
  const [first, second] = await Promise.all([open(), open(), open()]);
  const done = noting(second);
  await first.add('triage', [job('a'), job('b'), job('c')]);
  await until(() => done.length === 3);
  expect([...done].sort()).toEqual(['a', 'b', 'c']);
});

test('adding a job again while it waits changes nothing', async () => {
  const queue = await open();
  await queue.add('triage', [job('twice')]);
  await queue.add('triage', [job('twice')]);
  expect(await queue.size('triage')).toBe(1);
  const done = noting(queue);
  await until(() => done.length > 0);
  await until(async () => (await queue.size('triage')) === 0);
  expect(done).toEqual(['twice']);
});

test('a finished job leaves no trace, so that it can be added again', async () => {
  const queue = await open();
  const done = noting(queue);
  for (let round = 1; round <= 2; round += 1) {
    await queue.add('triage', [job('again')]);
    await until(() => done.length === round);
    await until(async () => (await queue.size('triage')) === 0);
  }
  expect(done).toEqual(['again', 'again']);
});

test('a failing job is tried again, and nothing of its error is kept or logged', async () => {
  const queue = await open();
  logged.length = 0;
  let tries = 0;
  const done = noting(queue, async () => {
    tries += 1;
    if (tries === 1) throw new Error('SECRET detail of a row');
  });
  await queue.add('triage', [job('flaky')]);
  await until(() => tries === 1);
  const { rows } = await store.pool
    .query("SELECT coalesce(string_agg(j::text, ' '), '') AS kept FROM bullmq.job j")
    .catch(() => ({ rows: [{ kept: '' }] }));
  expect(rows[0].kept).not.toContain('SECRET');
  await until(() => done.length === 1);
  expect(logged).toContain('job.triage-failed');
});

test('a job that fails to the end is gone from the queue, for the reconciler to bring back', async () => {
  const queue = await open();
  const worker = queue.work('triage', async () => Promise.reject(new Error('never')), 1);
  closers.push(() => worker.close());
  await queue.add('triage', [job('doomed')]);
  await until(async () => (await queue.size('triage')) === 0);
});

onPostgres('no event of a job is written to the database', async () => {
  const queue = await open();
  const done = noting(queue);
  await queue.add('triage', [job('quiet')]);
  await until(() => done.length === 1);
  await until(async () => (await queue.size('triage')) === 0);
  const { rows } = await store.pool.query(
    'SELECT (SELECT count(*) FROM bullmq.event)::int AS events, (SELECT count(*) FROM bullmq.job)::int AS jobs',
  );
  expect(rows).toEqual([{ events: 0, jobs: 0 }]);
});

test('while a job waits its time is the hour', async () => {
  const queue = await open();
  await queue.add('triage', [job('timed')]);
  if (redis === undefined) {
    const { rows } = await store.pool.query('SELECT added_at_ms, process_at_ms, processed_at_ms FROM bullmq.job');
    expect(rows).toHaveLength(1);
    expect(Number(rows[0].added_at_ms) % 3_600_000).toBe(0);
    expect(rows[0].processed_at_ms).toBeNull();
  } else {
    const { readJob } = await import('./redisKeys.ts');
    const { timestamp } = await readJob(redis.url, 'triage-timed');
    expect(Number(timestamp) % 3_600_000).toBe(0);
  }
  const done = noting(queue);
  await until(() => done.includes('timed'));
});

onRedis('Redis keeps no event and no job once the work is done', async () => {
  const queue = await open();
  const done = noting(queue);
  await queue.add(
    'triage',
    Array.from({ length: 30 }, (_, index) => job(`r${index}`)),
  );
  await until(() => done.length === 30);
  const { readKeys } = await import('./redisKeys.ts');
  await until(async () => {
    const { keys, events } = await readKeys(redis?.url ?? '');
    return events === 0 && !keys.some((key) => key.includes('triage-r'));
  });
});

onRedis('with Redis away adding fails soon, and works once it is back', async () => {
  const queue = await open();
  const done = noting(queue);
  await redis?.stop('SIGTERM');
  const started = performance.now();
  await expect(queue.add('triage', [job('away')])).rejects.toThrow(QueueUnavailableError);
  await expect(queue.add('triage', [job('away')])).rejects.toThrow(QueueUnavailableError);
  // One command that waits to its own limit takes five seconds.
  expect(performance.now() - started).toBeLessThan(5_000);
  await redis?.start();
  await until(async () =>
    queue.add('triage', [job('away')]).then(
      () => true,
      () => false,
    ),
  );
  await until(() => done.includes('away'));
});

onRedis('opening and closing do not wait for a Redis that is away', async () => {
  const started = performance.now();
  const queue = await openQueue({ url: 'redis://127.0.0.1:1', store, log: () => undefined });
  const worker = queue.work('triage', async () => undefined, 1);
  await expect(queue.add('triage', [job('nowhere')])).rejects.toThrow(QueueUnavailableError);
  await worker.close();
  await queue.close();
  expect(performance.now() - started).toBeLessThan(8_000);
});

onRedis('a worker started while Redis is away works once it is there, and goes on after another outage', async () => {
  await redis?.stop();
  const queue = await openQueue({ url: redis?.url, store, log: () => undefined });
  closers.push(() => queue.close());
  const done = noting(queue);
  for (const name of ['after-start', 'after-outage']) {
    await redis?.start();
    await until(async () =>
      queue.add('triage', [job(name)]).then(
        () => true,
        () => false,
      ),
    );
    await until(() => done.includes(name));
    if (name === 'after-start') await redis?.stop('SIGKILL');
  }
});

onRedis('a worker whose Redis went away stops in time', async () => {
  const queue = await open();
  const worker = queue.work('triage', async () => undefined, 1);
  await queue.add('triage', [job('last')]);
  await until(async () => (await queue.size('triage')) === 0);
  await redis?.stop();
  const started = performance.now();
  await worker.close();
  expect(performance.now() - started).toBeLessThan(5_000);
  await redis?.start();
});
