import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/interview/texts/en.ts';
import { parseReport } from '../../src/report/parse.ts';
import type { Report } from '../../src/report/report.ts';
import { readPrivateKey } from '../../src/seal/keys.ts';
import { open } from '../../src/seal/open.ts';
import { beginCall, confirmWords, sendCall, takeCall } from '../support/call.ts';
import { chatIn, confirmCode, readCode } from '../support/chat.ts';
import { chatRunner } from '../support/chatRunner.ts';
import { launchChromium } from '../support/chromium.ts';
import { type DemoMember, demoMembers } from '../support/console.ts';
import { codeOn, openPlain } from '../support/plainPage.ts';
import { plainRunner } from '../support/plainRunner.ts';
import { startQueueUnderTest } from '../support/queue.ts';
import type { TestRedis } from '../support/redis.ts';
import { retell } from '../support/retell.ts';
import { deskKindOf, type Scenario, scenarios, tellingOf } from '../support/scenarios.ts';
import { type RunningService, startService } from '../support/service.ts';
import { reportOf } from '../support/telling.ts';
import { openRecord } from '../support/unitService.ts';

/** Sixty to eighty turns in a browser, ten times slower on a machine that is not free. */
const SCENARIO_MS = 300_000;

let redis: TestRedis | undefined;
let service: RunningService;
let browser: Browser;
let members: DemoMember[];
let handlerLink: string;
let signedIn = false;

beforeAll(async () => {
  redis = await startQueueUnderTest();
  service = await startService({ queueUrl: redis?.url });
  members = await demoMembers(service);
  handlerLink = service.signInLinks().at(-1) ?? '';
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await service?.remove();
  await redis?.remove();
});

interface Held {
  readonly id: string;
  readonly desk: string;
  readonly channel: string;
  readonly sealed: Buffer;
}

/** The reports that the service holds. */
async function held(): Promise<Held[]> {
  const store = await openRecord(service);
  try {
    const { rows } = await store.pool.query<Held>("SELECT encode(id, 'hex') AS id, desk, channel, sealed FROM report");
    return rows;
  } finally {
    await store.close();
  }
}

/** Opens a report with the key of each desk's first member; undefined for a desk that cannot. */
async function openedBy(sealed: Buffer): Promise<Record<string, Report>> {
  const opened: Record<string, Report> = {};
  for (const { id, keyFile, passphrase } of members) {
    const key = await readPrivateKey(await readFile(keyFile, 'utf8'), passphrase);
    const bytes = await open(sealed, key).catch(() => undefined);
    if (bytes !== undefined) opened[id.replace(/-\d+$/, '')] = parseReport(bytes).report;
  }
  return opened;
}

const viaChat = async (scenario: Scenario): Promise<void> => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(`${service.origin}/chat`);
  const chat = chatIn(page);
  await chat.until('loaded');
  await retell(tellingOf(scenario), chatRunner(chat));
  await chat.button(en.ui.send).click();
  await confirmCode(chat, await readCode(chat));
  await page.close();
};

/** Each on a connection of its own: one that has been idle may be closed by the service just then. */
const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(service.origin + path, { ...init, headers: { ...(init.headers as object), connection: 'close' } });

const viaPlain =
  (view: 'chat' | 'pages') =>
  async (scenario: Scenario): Promise<void> => {
    const start = await openPlain(ask);
    const runner = plainRunner(await start.press(`start-${view}`), view);
    await retell(tellingOf(scenario), runner);
    expect(codeOn(await runner.page.press('send'))).toHaveLength(9);
  };

let handler: Awaited<ReturnType<Browser['newPage']>>;

const via101 = async (scenario: Scenario): Promise<void> => {
  if (!signedIn) {
    handler = await browser.newPage();
    await handler.goto(handlerLink);
    signedIn = true;
  }
  await beginCall(handler);
  await takeCall(handler, tellingOf(scenario));
  await confirmWords(handler, await sendCall(handler));
};

const ways = [
  ['chat', 'chat', viaChat],
  ['/plain as a transcript', 'plain', viaPlain('chat')],
  ['/plain, one question a page', 'plain', viaPlain('pages')],
  ['101', 'hotline', via101],
] as const;

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (_id, scenario) => {
  test.each(ways)(
    'through %s: to the desk that it names, the same report',
    { timeout: SCENARIO_MS },
    async (_way, channel, tell) => {
      const before = (await held()).map(({ id }) => id);
      await tell(scenario);
      const fresh = (await held()).filter(({ id }) => !before.includes(id));
      expect(fresh).toHaveLength(1);
      const [report] = fresh as [Held];
      const desk = deskKindOf(scenario);
      expect({ desk: report.desk, channel: report.channel }).toEqual({ desk, channel });
      const opened = await openedBy(report.sealed);
      expect(opened).toEqual({ [desk]: reportOf(tellingOf(scenario), { desk, channel }) });
    },
  );
});
