import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  expectAllOpen,
  expectAllThereOnce,
  type Ledger,
  letterWriter,
  sendAll,
  untilAllQueued,
} from '../durability/ledger.ts';
import { createHttpClient, type HttpClient } from '../support/http.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';
import { signIn } from '../support/staffClient.ts';
import { openRecord, startUnitService, type UnitService } from '../support/unitService.ts';

/** What comes in while the queue is away. */
const LETTERS = 60;
const AT_ONCE = 8;

/** The dispatcher looks again after five seconds at the latest, the client for Redis after one; then the work is done. */
const QUEUED_MS = 90_000;

let redis: TestRedis;
let running: UnitService;
let client: HttpClient;
let ledger: Ledger;

beforeEach(async () => {
  redis = await startRedis({ durable: true });
  ledger = { accepted: new Map(), unanswered: [] };
});
afterEach(async () => {
  client?.close();
  await running?.remove();
  await redis.remove();
});

test('Redis away for the whole run: every report is accepted, and queued once it is there', {
  timeout: 240_000,
}, async () => {
  await redis.stop();
  await start();
  await sendLetters(LETTERS);
  expect(await counts()).toEqual({ triaged: 0, waiting: LETTERS });
  await redis.start();
  await expectAllQueued(LETTERS);
});

test('Redis lost while the service runs, and still away after a restart: nothing is lost', {
  timeout: 240_000,
}, async () => {
  await start();
  await sendLetters(LETTERS);
  await untilQueued(LETTERS);
  await redis.stop('SIGKILL');
  await sendLetters(LETTERS);
  expect(await running.service.stop()).toBe(0);
  await running.service.restart();
  await sendLetters(LETTERS);
  expect(await counts()).toEqual({ triaged: LETTERS, waiting: 2 * LETTERS });
  await redis.start();
  await expectAllQueued(3 * LETTERS);
});

async function start(): Promise<void> {
  running = await startUnitService({ queueUrl: redis.url });
  client = createHttpClient(running.service.origin);
}

/** Sends that many; all of them are answered, and the service says that it is ready. */
async function sendLetters(count: number): Promise<void> {
  const store = await openRecord(running.service);
  const write = await letterWriter(store, running.unit.roster);
  await store.close();
  const letters = [];
  for (let n = 0; n < count; n++) letters.push(await write(`Letter ${n}`));
  const before = ledger.accepted.size;
  await sendAll(client, letters, ledger, { atOnce: AT_ONCE });
  expect(ledger.unanswered).toEqual([]);
  expect(ledger.accepted.size).toBe(before + count);
  expect((await client.ask('/readyz')).status).toBe(200);
}

async function counts(): Promise<{ triaged: number; waiting: number } | undefined> {
  const store = await openRecord(running.service);
  const { rows } = await store.pool.query<{ triaged: number; waiting: number }>(
    'SELECT (SELECT count(*) FROM triage)::int AS triaged, (SELECT count(*) FROM outbox)::int AS waiting',
  );
  await store.close();
  return rows[0];
}

async function untilQueued(count: number): Promise<void> {
  const store = await openRecord(running.service);
  await untilAllQueued(store, count, QUEUED_MS);
  await store.close();
}

async function expectAllQueued(count: number): Promise<void> {
  await untilQueued(count);
  const store = await openRecord(running.service);
  const staff = await signIn(store, running.service.origin, 'ccu-member');
  await expectAllThereOnce(store, staff, ledger);
  await expectAllOpen(staff, running.unit, ledger);
  staff.close();
  await store.close();
}
