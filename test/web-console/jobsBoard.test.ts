import { once } from 'node:events';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi } from '../../src/api/createApi.ts';
import { openJobsBoard } from '../../src/queue/board/openJobsBoard.ts';
import { openQueue } from '../../src/queue/openQueue.ts';
import { createSignInLink } from '../../src/staff/createSignInLink.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { rosterOf } from '../staff/startStaffApi.ts';
import { launchChromium } from '../support/chromium.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

let database: TestDatabase;
let redis: TestRedis;
let store: Store;
let browser: Browser;
const ends: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  redis = await startRedis();
  store = await openStore(database.url);
  browser = await launchChromium();
});
afterAll(async () => {
  for (const end of ends.reverse()) await end();
  await browser?.close();
  await store?.close();
  await redis?.remove();
  await database?.drop();
});

const log = (): void => {};
const REPORT = 'ab'.repeat(32);

/** The service with a board over a queue that has two delayed jobs; gives its origin. */
async function startWithBoard(url: string | undefined): Promise<string> {
  const queue = await openQueue({ url, store, log });
  const board = openJobsBoard({ url, store, log });
  const dueAt = new Date(Date.now() + 3_600_000);
  await queue.add('park', [{ id: `park-${REPORT}-1`, data: { reportId: REPORT }, dueAt }]);
  await queue.add('alarm', [{ id: `alarm-${REPORT}-1`, data: { reportId: REPORT, kind: 'first_open' }, dueAt }]);
  let api: ReturnType<typeof createApi> | undefined;
  const server = serve({
    fetch: (request, env) => api?.fetch(request, env) ?? new Response(null, { status: 503 }),
    hostname: '127.0.0.1',
    port: 0,
  }) as Server;
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  const origin = `http://127.0.0.1:${address.port}`;
  const roster = { signed: { root: '', roster: '' }, roster: rosterOf({ ccu: ['ann'] }), rootFingerprint: '' };
  api = createApi({
    config: { publicUrl: origin },
    store,
    roster: { current: () => roster },
    interview: () => undefined,
    assets: { load: async () => undefined, find: () => undefined },
    challengeSecret: 'a secret of a test',
    wakeOutbox: () => undefined,
    jobsBoard: board,
    clock: () => new Date(),
    log,
  });
  ends.push(async () => {
    server.close();
    server.closeAllConnections();
    await board.close();
    await queue.close();
  });
  return origin;
}

/** A window of an administrator, and what went wrong in it. */
async function administrator(origin: string): Promise<{ page: Page; faults: string[] }> {
  const token = await createSignInLink(store, 'adele', new Date(), 'member', ['administrator']);
  await store.pool.query(
    "INSERT INTO account (id, user_handle, created_at) VALUES ('adele', $1, now()) ON CONFLICT DO NOTHING",
    [Buffer.alloc(32, 1)],
  );
  await store.pool.query(
    "INSERT INTO account_role (account, role, granted_at) VALUES ('adele', 'administrator', now()) ON CONFLICT DO NOTHING",
  );
  const context = await browser.newContext();
  ends.push(() => context.close());
  const signedIn = await context.request.post(`${origin}/v1/staff/session`, {
    data: { token },
    headers: { origin, 'sec-fetch-site': 'same-origin' },
  });
  expect(signedIn.status()).toBe(204);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    const { origin: to, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && to !== origin) faults.push(`request to ${to}`);
  });
  return { page, faults };
}

test.each(['PostgreSQL', 'Redis'])(
  'an administrator sees the queues and their jobs, ids and nothing else: %s',
  async (queue) => {
    const origin = await startWithBoard(queue === 'Redis' ? redis.url : undefined);
    const { page, faults } = await administrator(origin);
    await page.goto(`${origin}/console/jobs`);
    await page.waitForSelector('text=release');
    await page.goto(`${origin}/v1/staff/jobs/queue/park?status=delayed`);
    await page.waitForSelector(`text=park-${REPORT}-1`);
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/board-${queue}.png`, fullPage: true });
    expect(faults).toEqual([]);
    const jobs = (await (
      await page.request.get(`${origin}/v1/staff/jobs/api/queues?activeQueue=park&status=delayed`)
    ).json()) as {
      queues: { name: string; jobs: { data: object; timestamp: number }[] }[];
    };
    const job = jobs.queues.find(({ name }) => name === 'park')?.jobs[0];
    expect(job?.data).toEqual({ reportId: REPORT });
    expect((job?.timestamp ?? 1) % 3_600_000).toBe(0);
    const remove = await page.request.put(`${origin}/v1/staff/jobs/api/queues/park/clean/delayed`, {
      headers: { origin, 'sec-fetch-site': 'same-origin' },
    });
    expect(remove.status()).toBe(403);
  },
);
