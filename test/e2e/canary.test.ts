import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/interview/texts/en.ts';
import { deriveMailboxKeys } from '../../src/receipt/derive.ts';
import { until } from '../queue/until.ts';
import { chatInFrame, confirmCode, readCode, type Story, tell } from '../support/chat.ts';
import { launchChromium } from '../support/chromium.ts';
import { demoMembers, enterConsole, openReport, waitingIds } from '../support/console.ts';
import { createHttpClient } from '../support/http.ts';
import { type MailBox, startMailBox } from '../support/mailBox.ts';
import { type Needle, NeedleSearch, spellingsOf, spellingsOfAddress } from '../support/needles.ts';
import { queueUnderTest, startQueueUnderTest } from '../support/queue.ts';
import type { TestRedis } from '../support/redis.ts';
import { fetchRoster, prepareReport, sendReport } from '../support/reporter.ts';
import { type ReporterProxy, startReporterProxy } from '../support/reporterProxy.ts';
import { type RunningService, startService } from '../support/service.ts';

/** The reporter's, and nobody else's on this machine. */
const ADDRESS = '127.9.8.7';
const USER_AGENT = 'Quagga-Browser/77.31.4902 (Zephyr 9; Narwhal)';

/** Typed nowhere else in the project, one for each place where a reporter types. */
const STORY: Story = {
  force: 'Xylograph Constabulary 5150',
  conflict: 'no',
  what: ['The vermilion ocelot of quay 8814 was paid', 'and then the obsidian pangolin in lane 2207'],
  connected: 'same-force',
  who: {
    name: 'Zebedee Quillfeather',
    rank: 'Chief Umbrella Inspector',
    collarNumber: 'QX-7741-ZW',
    station: 'Bramblewick Gasworks',
    description: 'carries a turquoise theodolite',
  },
  when: 'on the seventeenth Thursday of Smarch',
  still: 'yes',
};

let redis: TestRedis | undefined;
let service: RunningService;
let mailBox: MailBox;
let browser: Browser;
let reporterSide: ReporterProxy;
let staffSide: ReporterProxy;

beforeAll(async () => {
  redis = await startQueueUnderTest({ durable: true });
  mailBox = await startMailBox('ccu');
  service = await startService({ queueUrl: redis?.url, env: mailBox.env });
  browser = await launchChromium();
  [reporterSide, staffSide] = await Promise.all([startReporterProxy(ADDRESS), startReporterProxy('127.0.0.1')]);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([reporterSide?.close(), staffSide?.close()]);
  await service?.remove();
  await mailBox?.remove();
  await redis?.remove();
});

test(`what a reporter types, their address, browser and return code are nowhere (queue: ${queueUnderTest()})`, async () => {
  const { id, words } = await report();
  await openIt(id);
  await provoke();
  await until(() => mailBox.taken.length === 2);
  const search = new NeedleSearch([...(await secretsOf(words)), ...marksOf(id)]);

  // While all runs, since the write-ahead log is deleted in the end, and once more when all is on the disk.
  const running = await search.inFolder(service.dataDir);
  const redisFiles = redis && (await search.inFolder(redis.folder));
  await service.stop();
  const stopped = await search.inFolder(service.dataDir);
  const printed = search.inBytes('what the service prints', Buffer.from(service.output()));
  const answers = [...reporterSide.replies, ...staffSide.replies].flatMap(({ url, headers, body }) => [
    ...search.inBytes(`the headers of ${url}`, Buffer.from(headers)),
    ...search.inBytes(`the answer of ${url}`, body),
  ]);

  const mails = mailBox.taken.flatMap(({ raw }) => search.inBytes('a mail to the unit', Buffer.from(raw, 'latin1')));

  const hits = [running.hits, redisFiles?.hits ?? [], stopped.hits, printed, answers, mails].flat();
  expect(hits.filter(({ name }) => name !== CONTROL)).toEqual([]);

  // The report's id may be kept: that it is found shows that the search can find.
  const placesOfId = (found: { name: string; place: string }[]) =>
    found.filter(({ name }) => name === CONTROL).map(({ place }) => place);
  const postgres = join(service.dataDir, 'postgres');
  expect(placesOfId(running.hits)).toContainEqual(expect.stringContaining(join(postgres, 'pg_wal')));
  expect(placesOfId(stopped.hits)).toContainEqual(expect.stringContaining(join(postgres, 'base')));
  if (redisFiles) expect(placesOfId(redisFiles.hits)).toContainEqual(expect.stringContaining(redis?.folder ?? ''));
  expect(placesOfId(answers)).toContainEqual(expect.stringContaining('/v1/reports'));
});

/** Name of what is searched for besides the secrets and must be found. */
const CONTROL = 'the id of the report';

/** A whole visit to the chat, from the reporter's own address and browser. */
async function report(): Promise<{ id: string; words: string[] }> {
  const context = await browser.newContext({
    userAgent: USER_AGENT,
    proxy: { server: reporterSide.url, bypass: '<-loopback>' },
  });
  const page = await context.newPage();
  await page.goto(service.demoOrigin);
  const chat = chatInFrame(page);
  await chat.until('loaded');
  await tell(chat, STORY);
  await chat.button(en.ui.send).click();
  const words = await readCode(chat);
  await confirmCode(chat, words);
  await context.close();
  const taken = reporterSide.replies.find(({ url, status }) => url.endsWith('/v1/reports') && status === 201);
  return { id: JSON.parse(taken?.body.toString() ?? '{}').id, words };
}

/** A member opens it: the words are in the member's browser, and there only. */
async function openIt(id: string): Promise<void> {
  const [member] = await demoMembers(service);
  if (!member) throw new Error('the unit has no member');
  const page = await enterConsole(browser, member, { proxy: { server: staffSide.url, bypass: '<-loopback>' } });
  await expect.poll(() => waitingIds(page)).toContain(id);
  await openReport(page, id, member);
  await page.getByText(STORY.when).waitFor();
  await page.context().close();
}

/** What makes services write logs: nonsense, refusals, a repeated report, and words where none belong. */
async function provoke(): Promise<void> {
  const client = createHttpClient(service.origin, {
    localAddress: ADDRESS,
    userAgent: USER_AGENT,
    onReply: (path, { status, headers, body }) =>
      reporterSide.replies.push({ url: `${service.origin}${path}`, status, headers: JSON.stringify(headers), body }),
  });
  const json = { 'content-type': 'application/json', 'x-forwarded-for': ADDRESS };
  const [first = '', second = ''] = STORY.what;
  await client.ask(`/${encodeURIComponent(first)}?q=${encodeURIComponent(second)}`);
  await client.ask('/v1/reports', { method: 'POST', headers: json, body: `{"v":1,"desk":${JSON.stringify(first)}}` });
  await client.ask('/v1/reports', { method: 'POST', headers: json, body: second });
  await client.ask('/v1/staff/session', { method: 'POST', headers: json, body: JSON.stringify({ token: first }) });
  await client.ask('/v1/roster', {
    headers: { cookie: `candour_session=${encodeURIComponent(first)}`, referer: second },
  });
  const honest = await prepareReport(await fetchRoster(client), 'ccu', second);
  expect(await sendReport(client, honest)).toMatchObject({ status: 201 });
  expect(await sendReport(client, honest)).toMatchObject({ status: 200 });
  client.close();
}

/** Everything that must be nowhere, in every spelling. */
async function secretsOf(words: readonly string[]): Promise<Needle[]> {
  const typed = [STORY.force, ...STORY.what, ...Object.values(STORY.who), STORY.when];
  const { token } = await deriveMailboxKeys(words, { salt: await rootFingerprint() });
  const threes = words.slice(2).map((_, index) => words.slice(index, index + 3));
  return [
    ...typed.flatMap((text) => spellingsOf(`typed: ${text}`, text)),
    ...spellingsOfAddress('the address', ADDRESS),
    ...spellingsOf('the user agent', USER_AGENT),
    ...[' ', '-', ',', '","'].flatMap((between) =>
      threes.flatMap((three) => spellingsOf('words of the return code', three.join(between))),
    ),
    ...spellingsOf('the mailbox token', Buffer.from(token)),
  ];
}

const marksOf = (id: string): Needle[] => [
  ...spellingsOf(CONTROL, id),
  ...spellingsOf(CONTROL, Buffer.from(id, 'hex')),
];

async function rootFingerprint(): Promise<string> {
  const said = /Root key\s+([0-9A-F ]+)/.exec(service.output())?.[1];
  if (said === undefined) throw new Error('the service has not said its root key');
  return said.replaceAll(' ', '');
}
