import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { launchChromium } from '../support/chromium.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';
import { type RunningBoard, startBoard } from './support/startBoard.ts';

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

const REPORT = 'ab'.repeat(32);

/** The service with a board over a queue that has two delayed jobs. */
async function startWithBoard(url: string | undefined): Promise<RunningBoard> {
  const board = await startBoard(store, url);
  ends.push(board.close);
  const dueAt = new Date(Date.now() + 3_600_000);
  await board.queue.add('park', [{ id: `park-${REPORT}-1`, data: { reportId: REPORT }, dueAt }]);
  await board.queue.add('alarm', [{ id: `alarm-${REPORT}-1`, data: { reportId: REPORT, kind: 'first_open' }, dueAt }]);
  return board;
}

/** A window of an administrator, and what went wrong in it. */
async function administrator({ origin, signIn }: RunningBoard): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext();
  ends.push(() => context.close());
  await signIn(context);
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
    const board = await startWithBoard(queue === 'Redis' ? redis.url : undefined);
    const { page, faults } = await administrator(board);
    const { origin } = board;
    await page.goto(`${origin}/console/jobs`);
    await page.waitForSelector('text=release');
    await page.goto(`${origin}/v1/staff/jobs/queue/park?status=delayed`);
    await page.waitForSelector(`text=park-${REPORT}-1`);
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/board-${queue}.png`, fullPage: true });
    await page.locator('header button').last().click();
    expect(await page.getByText('Back to the console').getAttribute('href')).toBe('/console');
    expect(await page.locator('header a[href^="http"]').count()).toBe(0);
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
