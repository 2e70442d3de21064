import type { Browser } from 'playwright-core';
import { en } from '../src/interview/texts/en.ts';
import { type Chat, chatInFrame, pastDanger, tell } from '../test/support/chat.ts';
import { launchChromium } from '../test/support/chromium.ts';
import { type RunningService, startService } from '../test/support/service.ts';
import type { Bench } from './parts/bench.ts';
import { STORY } from './parts/story.ts';
import { printNote, printTable } from './parts/table.ts';
import { inWorkspace } from './parts/workspace.ts';
import { startWeighingProxy, type Weighed } from './weight/weighingProxy.ts';

/** kB of gzip, as page weights are given. */
const FIRST_QUESTION_KB = 40;
const SEND_KB = 130;

const KB = 1_000;

/** Measured before, not in this run. */
const PEERS = [
  ['GlobaLeaks', '948'],
  ['Hush Line', '311'],
];

/** All that answering the first question may need. Everything else of the service is held back while it is answered. */
const NEEDED_FIRST = /^\/(widget\.js|assets\/(chat|words-en)\.[0-9a-f]+\.js(on)?)$/;

/** What Chromium fetches on the demo page until the first question is answered, and until a report has been sent. */
export const weight: Bench = async () =>
  inWorkspace(async (workspace) => {
    const service = await startService();
    workspace.onEnd(() => service.remove());
    const browser = await launchChromium();
    workspace.onEnd(() => browser.close());
    const isLater = (url: string): boolean =>
      url.startsWith(service.origin) && !NEEDED_FIRST.test(new URL(url).pathname);
    const first = await weighVisit(browser, service, isLater, answerFirstQuestion);
    const sent = await weighVisit(browser, service, () => false, sendReport);
    printRequests(
      'Until the first question can be answered (everything else was held back, and it was answered)',
      first,
    );
    printRequests('Until a report can be sent, and was', sent);
    printNote(
      "The host page's own files are not counted. What the service sends is counted even where it comes after Send.",
    );
    printTable('Others, for scale (measured before)', ['', 'kB gzip until a report can be sent'], PEERS);
    return [
      finding('weight: kB gzip until the first question can be answered', first, FIRST_QUESTION_KB),
      finding('weight: kB gzip until a report can be sent', sent, SEND_KB),
    ];
  });

type Visit = (chat: Chat) => Promise<void>;

async function weighVisit(
  browser: Browser,
  service: RunningService,
  isHeld: (url: string) => boolean,
  visit: Visit,
): Promise<Weighed[]> {
  const proxy = await startWeighingProxy(isHeld);
  const context = await browser.newContext({ proxy: { server: proxy.url, bypass: '<-loopback>' } });
  try {
    const page = await context.newPage();
    await page.goto(service.demoOrigin);
    await visit(chatInFrame(page));
    return proxy.answers.filter(({ url }) => !url.startsWith(service.demoOrigin));
  } finally {
    await context.close();
    proxy.close();
  }
}

async function answerFirstQuestion(chat: Chat): Promise<void> {
  await pastDanger(chat);
}

async function sendReport(chat: Chat): Promise<void> {
  await chat.until('loaded');
  await tell(chat, STORY);
  await chat.button(en.ui.send).click();
  await chat.until('sent');
}

const sum = (all: readonly Weighed[], field: 'wire' | 'bytes' | 'gzip'): number =>
  all.reduce((total, one) => total + one[field], 0);

function printRequests(title: string, all: readonly Weighed[]): void {
  const kB = (bytes: number): string => (bytes / KB).toFixed(1);
  printTable(
    title,
    ['', 'kB', 'kB gzip', 'kB as sent'],
    [
      ...all.map(({ url, bytes, gzip, wire }) => [new URL(url).pathname, kB(bytes), kB(gzip), kB(wire)]),
      ['together', kB(sum(all, 'bytes')), kB(sum(all, 'gzip')), kB(sum(all, 'wire'))],
    ],
  );
}

function finding(what: string, all: readonly Weighed[], most: number) {
  const found = sum(all, 'gzip') / KB;
  return { what, value: found.toFixed(1), goal: `at most ${most}`, holds: found <= most };
}
