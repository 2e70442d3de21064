import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/interview/texts/en.ts';
import { type Chat, chatInFrame, confirmCode, readCode, type Story, tell } from '../support/chat.ts';
import { launchChromium } from '../support/chromium.ts';
import { type DemoMember, demoMembers, enterConsole, openReport, waitingIds } from '../support/console.ts';
import { startQueueUnderTest } from '../support/queue.ts';
import type { TestRedis } from '../support/redis.ts';
import { type ReporterProxy, startReporterProxy } from '../support/reporterProxy.ts';
import { type RunningService, startService } from '../support/service.ts';
import { CROSS_ORIGIN_PROPERTIES, overheardBy, plantSpy, reachIntoFrame } from './hostSpy.ts';
import { STORY, wordsOf } from './stories.ts';

let redis: TestRedis | undefined;
let service: RunningService;
let browser: Browser;
let members: DemoMember[];

beforeAll(async () => {
  redis = await startQueueUnderTest();
  service = await startService({ queueUrl: redis?.url });
  members = await demoMembers(service);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await service?.remove();
  await redis?.remove();
});

test('the force’s page → chat → Send → console: the same words, and nothing on the line before Send', async () => {
  const visit = await visitDemoPage();
  const { chat, proxy } = visit;
  await chat.until('loaded');
  const atLoaded = { asked: visit.requests.length, passed: proxy.passed() };

  await tell(chat, STORY);
  expect(visit.requests.slice(atLoaded.asked)).toEqual([]);
  expect(proxy.passed()).toBe(atLoaded.passed);

  const id = await sendAndFinish(visit);
  expect(visit.requests.slice(atLoaded.asked).map((url) => new URL(url).pathname)).toEqual([
    '/v1/challenge',
    '/v1/reports',
  ]);
  await expectUnheard(visit);
  await visit.close();

  const [ccu, , partner] = members as [DemoMember, DemoMember, DemoMember];
  const console = await enterConsole(browser, ccu);
  await expect.poll(() => waitingIds(console)).toContain(id);
  await openReport(console, id, ccu);
  await expectWords(console, STORY);
  const other = await enterConsole(browser, partner);
  expect(await waitingIds(other)).not.toContain(id);
  await other.context().close();
  await console.context().close();
});

test('about someone who might read it: the partner desk gets it, the unit does not see it', async () => {
  const story: Story = { ...STORY, conflict: 'yes', when: 'At the last three briefings of the unit itself' };
  const visit = await visitDemoPage();
  await visit.chat.until('loaded');
  await tell(visit.chat, story);
  const id = await sendAndFinish(visit);
  await visit.close();

  const restarted = await linksOfRestart();
  const [ccu, , partner] = restarted as [DemoMember, DemoMember, DemoMember];
  const console = await enterConsole(browser, partner);
  await expect.poll(() => waitingIds(console)).toContain(id);
  await openReport(console, id, partner);
  await expectWords(console, story);
  await console.context().close();
  const unit = await enterConsole(browser, ccu);
  expect(await waitingIds(unit)).not.toContain(id);
  await unit.goto(`${service.origin}/console#/report/${id}`);
  await unit.getByText('There is no such report at your desk').waitFor();
  await unit.context().close();
});

interface Visit {
  page: Page;
  chat: Chat;
  proxy: ReporterProxy;
  /** Every request of the page, its frames and workers, as it was made. */
  requests: string[];
  close(): Promise<void>;
}

/** A reporter's browser on the demo page; all that it sends goes through a proxy that counts. */
async function visitDemoPage(): Promise<Visit> {
  const proxy = await startReporterProxy('127.0.0.1');
  const context = await browser.newContext({ proxy: { server: proxy.url, bypass: '<-loopback>' } });
  const requests: string[] = [];
  context.on('request', (request: Request) => requests.push(request.url()));
  const page = await context.newPage();
  await plantSpy(page);
  await page.goto(service.demoOrigin);
  const chat = chatInFrame(page);
  return {
    page,
    chat,
    proxy,
    requests,
    close: async () => {
      await context.close();
      await proxy.close();
    },
  };
}

/** Sends, confirms the return code, and gives the id that the service answered with. */
async function sendAndFinish({ chat, proxy }: Visit): Promise<string> {
  await chat.button(en.ui.send).click();
  await confirmCode(chat, await readCode(chat));
  const answer = proxy.replies.find(({ url, status }) => url.endsWith('/v1/reports') && status === 201);
  return JSON.parse(answer?.body.toString() ?? '{}').id;
}

/** The page around the chat, and the browser itself, know nothing of what went on. */
async function expectUnheard({ page, proxy }: Visit): Promise<void> {
  const { events, messages } = await overheardBy(page);
  expect(events).toEqual([]);
  expect(messages).toEqual([{ candour: 'ready' }]);
  const reach = await reachIntoFrame(page);
  expect(reach).toMatchObject({ contentDocument: null, svgDocument: null, framesInside: 0, writable: [] });
  expect(CROSS_ORIGIN_PROPERTIES).toEqual(expect.arrayContaining(reach.readable));
  expect(reach.storage).toEqual({ local: 0, session: 0, cookie: '', databases: 0, caches: 0 });
  expect(reach.resources.filter((url) => url.startsWith(service.origin))).toEqual([`${service.origin}/widget.js`]);
  expect(await page.context().cookies()).toEqual([]);
  expect((await page.context().storageState()).origins).toEqual([]);
  expect(proxy.replies.filter(({ headers }) => /set-cookie/i.test(headers))).toEqual([]);
}

async function expectWords(console: Page, story: Story): Promise<void> {
  const shown = await console.locator('dl.answers').textContent();
  for (const words of wordsOf(story)) expect(shown).toContain(words);
}

/** A link works once; every start prints new ones. */
async function linksOfRestart(): Promise<DemoMember[]> {
  const before = service.signInLinks().length;
  await service.stop();
  await service.restart();
  const links = service.signInLinks().slice(before);
  return members.map((member, index) => ({ ...member, signInLink: links[index] ?? '' }));
}
