import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createApi } from '../../src/api/createApi.ts';
import { openAssets } from '../../src/assets/openAssets.ts';
import type { SignedRoster } from '../../src/roster/roster.ts';
import { ensureSecret } from '../../src/store/ensureSecret.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { openDemoSite } from '../../web-demo/openDemoSite.ts';
import { type Chat, chatInFrame } from '../support/chat.ts';
import { portOf } from '../support/portOf.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { makeTestUnit, type TestUnit } from '../support/testUnit.ts';

const BUNDLES = join(import.meta.dirname, '../../dist');

/** Answers in the place of the service, or nothing to let the service answer. */
export type Fault = (request: Request) => Response | undefined | Promise<Response | undefined>;

/** The API and the demo page, listening on two ports, with faults on demand. */
export interface ChatService {
  readonly origin: string;
  readonly demoOrigin: string;
  readonly store: Store;
  readonly unit: TestUnit;
  /** Asked first, for every request to the API. */
  fault: Fault;
  /** What `GET /v1/roster` answers from now on. */
  signed: SignedRoster;
  /** A page that the demo site serves at `/host`, under no policy. */
  host: string;
  /** Path and method of every request to the API. */
  readonly asked: string[];
  /** Ends every connection to the API and each new one, as where there is no network, until `comeBack`. Its port stays taken. */
  goAway(): void;
  comeBack(): void;
  close(): Promise<void>;
}

const refuse = (socket: Socket): void => void socket.destroy();

type Answer = (request: Request) => Response | Promise<Response>;

async function listen(answer: Answer): Promise<{ server: Server; origin: string }> {
  const server = serve({ fetch: answer, hostname: '127.0.0.1', port: 0 }) as Server;
  const port = await portOf(server);
  return { server, origin: `http://127.0.0.1:${port}` };
}

/**
 * Starts both. The roster's pinned root is the test unit's, whatever is served.
 *
 * @param bundles what the build made; the build of the checkout if it is not given
 */
export async function startChatService(bundles = BUNDLES): Promise<ChatService> {
  const database = await createTestDatabase();
  const store = await openStore(database.url);
  const unit = await makeTestUnit();
  let answer: Answer = () => new Response(null, { status: 503 });
  let demo: Answer = () => new Response(null, { status: 503 });
  const api = await listen((request) => answer(request));
  const site = await listen((request) => demo(request));
  const service: ChatService = {
    origin: api.origin,
    demoOrigin: site.origin,
    store,
    unit,
    fault: () => undefined,
    signed: unit.signed,
    host: '',
    asked: [],
    goAway: () => {
      api.server.on('connection', refuse);
      api.server.closeAllConnections();
    },
    comeBack: () => {
      api.server.off('connection', refuse);
    },
    close: async () => {
      for (const { server } of [api, site]) {
        server.closeAllConnections();
        server.close();
      }
      await store.close();
      await database.drop();
    },
  };
  const app = createApi({
    config: { publicUrl: api.origin },
    store,
    roster: {
      current: () => ({ signed: service.signed, roster: unit.roster, rootFingerprint: unit.rootFingerprint }),
    },
    interview: () => undefined,
    assets: await openAssets(bundles),
    challengeSecret: await ensureSecret(store, 'challenge'),
    wakeOutbox: () => undefined,
    clock: () => new Date(),
    log: () => undefined,
  });
  answer = async (request) => {
    service.asked.push(`${request.method} ${new URL(request.url).pathname}`);
    return (await service.fault(request)) ?? app.fetch(request);
  };
  const force = await openDemoSite({
    service: api.origin,
    fingerprint: unit.rootFingerprint,
    bundles,
  });
  demo = (request) =>
    new URL(request.url).pathname === '/host'
      ? new Response(service.host, { headers: { 'content-type': 'text/html' } })
      : force(request);
  return service;
}

export interface OpenChat {
  readonly page: Page;
  readonly chat: Chat;
  /** Errors of scripts and refusals of policies. */
  readonly complaints: string[];
}

/** Opens the demo page, without motion unless asked for. */
export async function openChat(
  browser: Browser,
  service: ChatService,
  options: BrowserContextOptions = {},
): Promise<OpenChat> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(service.demoOrigin);
  return { page, chat: chatInFrame(page), complaints };
}

/** A problem document as the service writes it. */
export const problem = (status: number, slug: string, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ type: `/problems/${slug}`, title: slug, status }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'access-control-allow-origin': '*', ...headers },
  });
