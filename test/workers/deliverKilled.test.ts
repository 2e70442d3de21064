import { expect, onTestFinished, test } from 'vitest';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { until } from '../queue/until.ts';
import { keepSealed } from '../support/keepSealed.ts';
import { startMailBox } from '../support/mailBox.ts';
import { headerOf } from '../support/mailParts.ts';
import { databaseForThisTest } from '../support/postgres.ts';
import { startQueueUnderTest } from '../support/queue.ts';
import type { TakenMail } from '../support/relay.ts';
import { startWorkerProcess } from '../support/workerProcess.ts';

const SLOW = 90_000;

/** Reports of the test. The worker dies over the first; the others are what must go on as if nothing had been. */
const REPORTS = 4;

/** Holds a delivery's row, so that the worker can hand the message over and then cannot note that it has. */
async function holdRow(store: Store, messageId: string) {
  const client = await store.pool.connect();
  await client.query('BEGIN');
  await client.query("SELECT FROM delivery WHERE encode(id, 'hex') = $1 FOR UPDATE", [messageId.slice(1, 33)]);
  return {
    letGo: async () => {
      await client.query('ROLLBACK');
      client.release();
    },
  };
}

/** The statements that wait for a row to note what became of a delivery. */
const NOTING = `FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ILIKE 'update "delivery"%'`;

async function isNoting(store: Store): Promise<boolean> {
  return (await store.pool.query(`SELECT ${NOTING}`)).rowCount !== 0;
}

/** PostgreSQL would go on with the statement of a client that is dead, since it does not look while it waits. */
async function endNoting(store: Store): Promise<void> {
  await store.pool.query(`SELECT pg_terminate_backend(pid) ${NOTING}`);
  await until(async () => !(await isNoting(store)), SLOW);
}

test('a worker that is killed between the relay taking a message and its note of that: it comes once more, under the same Message-ID, and all others once', {
  timeout: 600_000,
}, async () => {
  const { url } = await databaseForThisTest();
  const store = await openStore(url);
  const redis = await startQueueUnderTest({ durable: true });
  let held: Awaited<ReturnType<typeof holdRow>> | undefined;
  const holdFirst = async (mail: TakenMail): Promise<void> => {
    held ??= await holdRow(store, headerOf(mail, 'Message-ID') ?? '');
  };
  const box = await startMailBox('ccu', { onTaken: holdFirst });
  const env = { ...box.env, DATABASE_URL: url, ...(redis && { QUEUE_URL: redis.url }) };
  onTestFinished(async () => {
    await box.remove();
    await store.close();
    await redis?.remove();
  });

  await accept(store, 1);
  const first = await startWorkerProcess(env);
  try {
    await until(() => held !== undefined, SLOW);
    await until(() => isNoting(store), SLOW);
  } finally {
    await first.kill();
  }
  await endNoting(store);
  await held?.letGo();
  const doubled = headerOf(box.taken[0] as TakenMail, 'Message-ID') ?? '';
  expect(await statesOf(store)).toEqual(['sending']);

  await accept(store, REPORTS - 1);
  const second = await startWorkerProcess(env);
  try {
    await until(async () => (await statesOf(store)).filter((state) => state === 'sent').length === REPORTS - 1, SLOW);
    expect(box.taken, 'the claim of the killed worker is respected').toHaveLength(REPORTS);
    await store.pool.query(
      "UPDATE delivery SET claimed_until = now(), next_attempt_at = now() WHERE state = 'sending'",
    );
    await until(async () => (await statesOf(store)).every((state) => state === 'sent'), SLOW);
  } finally {
    await second.kill();
  }
  const arrived = box.taken.map((mail) => headerOf(mail, 'Message-ID') ?? '');
  expect(arrived).toHaveLength(REPORTS + 1);
  expect(new Set(arrived).size).toBe(REPORTS);
  expect(arrived.filter((id) => id === doubled)).toHaveLength(2);
  expect(second.output() + first.output()).not.toContain('unit.example');
});

async function statesOf(store: Store): Promise<string[]> {
  return (await store.pool.query<{ state: string }>('SELECT state FROM delivery')).rows.map(({ state }) => state);
}

async function accept(store: Store, count: number): Promise<void> {
  const sealed = Array.from({ length: count }, () => crypto.getRandomValues(new Uint8Array(200)));
  await keepSealed(store, sealed, 'ccu');
}
