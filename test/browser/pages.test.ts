import type { Server } from 'node:http';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi } from '../../src/api/createApi.ts';
import { openAssets } from '../../src/assets/openAssets.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { launchChromium } from '../support/chromium.ts';
import { portOf } from '../support/portOf.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { makeTestUnit } from '../support/testUnit.ts';

let database: TestDatabase;
let store: Store;
let server: Server;
let origin: string;
let browser: Browser;
beforeAll(async () => {
  database = await createTestDatabase();
  store = await openStore(database.url);
  const unit = await makeTestUnit();
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  server = serve({ fetch: (request) => answer(request), hostname: '127.0.0.1', port: 0 }) as Server;
  const port = await portOf(server);
  origin = `http://127.0.0.1:${port}`;
  const api = createApi({
    config: { publicUrl: origin },
    store,
    roster: { current: () => unit },
    interview: () => undefined,
    assets: await openAssets(join(import.meta.dirname, '../../dist')),
    challengeSecret: 'a secret of at least thirty-two characters',
    wakeOutbox: () => undefined,
    clock: () => new Date(),
    log: () => undefined,
  });
  answer = (request) => api.fetch(request);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  await store?.close();
  await database?.drop();
});

interface Visit {
  page: Page;
  /** What the browser complained of: policy violations, failed loads, errors of scripts. */
  complaints: string[];
  /** Addresses that were asked for, other than this service's. */
  strangers: string[];
}

async function visit(path: string): Promise<Visit> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) strangers.push(request.url());
  });
  await page.goto(origin + path);
  return { page, complaints, strangers };
}

test('the API documentation shows every route, from this service alone, within its policy', async () => {
  const { page, complaints, strangers } = await visit('/docs');
  await page.getByText('Send a sealed report').click();
  await page.getByText('Held already').waitFor();
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});

test('the chat runs on its own page, in an origin of its own, within its policy', async () => {
  const { page, complaints, strangers } = await visit('/chat');
  await page.locator('html[data-state="loaded"]').waitFor();
  expect(await page.evaluate(() => window.origin)).toBe('null');
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});

test('the console runs within its policy', async () => {
  const { page, strangers, complaints } = await visit('/console');
  await page.getByRole('heading').first().waitFor();
  expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
  expect(strangers).toEqual([]);
});

test('bundles are compressed, typed, cached for ever by their hash, and not sent again', async () => {
  const html = await (await fetch(`${origin}/chat`)).text();
  const path = /src="(\/assets\/chat\.[0-9a-f]{16}\.js)"/.exec(html)?.[1];
  const plain = await fetch(origin + path, { headers: { 'accept-encoding': 'identity' } });
  const body = Buffer.from(await plain.arrayBuffer());
  expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(plain.headers.get('access-control-allow-origin')).toBe('*');
  for (const encoding of ['br', 'gzip']) {
    const reply = await fetch(origin + path, { headers: { 'accept-encoding': encoding } });
    expect(reply.headers.get('content-encoding')).toBe(encoding);
    expect(Buffer.from(await reply.arrayBuffer()).equals(body)).toBe(true);
  }
  const etag = plain.headers.get('etag') ?? '';
  expect((await fetch(origin + path, { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await fetch(`${origin}/widget.js`)).headers.get('cache-control')).toBe('no-cache');
  expect((await fetch(`${origin}/assets/../manifest.json`)).status).toBe(404);
  expect((await fetch(`${origin}/assets/%2e%2e%2fmanifest.json`)).status).toBe(404);
});
