import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { problemDocument } from '../../src/api/problem.ts';
import type { ProblemName } from '../../src/api/problems.ts';
import { en } from '../../src/interview/texts/en.ts';
import type { ProblemId } from '../../src/interview/texts/types.ts';
import type { SignedRoster } from '../../src/roster/roster.ts';
import { readPrivateKey } from '../../src/seal/keys.ts';
import { createMessage, sign } from '../../src/seal/openpgp.ts';
import { readRoster } from '../../src/unit/readRoster.ts';
import { STORY, wordsOf } from '../e2e/stories.ts';
import { type Chat, chatInFrame, confirmCode, pastDanger, readCode, tell } from '../support/chat.ts';
import { launchChromium } from '../support/chromium.ts';
import { type Interference, type ReporterProxy, startReporterProxy } from '../support/reporterProxy.ts';
import { type RunningService, startService } from '../support/service.ts';
import { openRecord } from '../support/unitService.ts';

const { ui, problems } = en;

const DAY_MS = 86_400_000;

let service: RunningService;
let browser: Browser;
let proxy: ReporterProxy;
let context: BrowserContext;
let page: Page;
let chat: Chat;

beforeAll(async () => {
  service = await startService();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await service?.remove();
});

beforeEach(async () => {
  proxy = await startReporterProxy('127.0.0.1');
  context = await browser.newContext({ proxy: { server: proxy.url, bypass: '<-loopback>' } });
  page = await context.newPage();
  chat = chatInFrame(page);
});
afterEach(async () => {
  await context.close();
  await proxy.close();
});

test('whatever goes wrong at Send, no word is lost, and sending works when it is over', async () => {
  await page.goto(service.demoOrigin);
  await chat.until('loaded');
  await tell(chat, STORY);
  await expectWordsHere();

  await sendInVain('offline', (_, path) => (path === '/v1/challenge' ? 'cut' : undefined));
  await sendInVain('offline', atPost('cut'));
  await sendInVain('too-large', atPost(refusal('too-large')));
  await sendInVain('busy', atPost({ status: 429, body: '' }));
  await sendInVain('busy', atPost(refusal('unavailable')));
  await sendInVain('server', atPost(refusal('internal')));
  await sendInVain('server', atPost({ status: 502, body: '<h1>Bad gateway</h1>', type: 'text/html' }));
  await sendInVain('challenge', atPost(refusal('challenge-wrong')));
  await sendInVain('challenge', atPost(refusal('challenge-expired')));
  await sendInVain('refused', atPost(refusal('sealed-invalid')));

  const expired: Interference = { status: 200, body: JSON.stringify(await expiredRoster()), type: 'application/json' };
  await sendInVain('roster', (method, path) =>
    path === '/v1/roster' ? expired : atPost(refusal('desk-unknown'))(method, path),
  );

  // The line breaks after the service has taken the report in: the answer is lost, the report is not.
  await sendInVain('offline', atPost('cut-answer'));
  expect(proxy.replies.at(-1)).toMatchObject({ status: 201 });
  proxy.interfereWith(() => undefined);
  await chat.button(ui.retry).click();
  await confirmCode(chat, await readCode(chat));
  expect(await heldReports()).toBe(1);
});

test('a roster that has expired stops the chat with other ways to report; it goes on when there is a new one', async () => {
  const expired: Interference = { status: 200, body: JSON.stringify(await expiredRoster()), type: 'application/json' };
  proxy.interfereWith((_, path) => (path === '/v1/roster' ? expired : undefined));
  await page.goto(service.demoOrigin);
  await chat.until('stopped');
  await chat.root.getByText(ui.stopped).waitFor();
  await chat.root.getByText('0800 085 0000').waitFor();
  proxy.interfereWith(() => undefined);
  await chat.button(ui.retry).click();
  await chat.until('loaded');
});

test('loading anew asks first while there are words', async () => {
  await page.goto(service.demoOrigin);
  await chat.until('loaded');
  await pastDanger(chat);
  await chat.type('Northmoor');
  await chat.button(ui.forceAsTyped.replace('{name}', 'Northmoor')).click();
  await chat.root.getByText('Northmoor', { exact: true }).last().waitFor();
  const asked = page.waitForEvent('dialog');
  const leaving = page.reload({ timeout: 5_000 }).catch(() => undefined);
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await leaving;
  await chat.root.getByText('Northmoor', { exact: true }).last().waitFor();
});

/** Presses Send and waits until the chat says what went wrong, with every word still there. */
async function sendInVain(problem: ProblemId, choose: Parameters<ReporterProxy['interfereWith']>[0]): Promise<void> {
  proxy.interfereWith(choose);
  const said = chat.root.getByText(problems[problem], { exact: true });
  const before = await said.count();
  await chat.root.locator('button.send').click();
  await expect.poll(() => said.count()).toBe(before + 1);
  await chat.until('loaded');
  await expectWordsHere();
}

async function expectWordsHere(): Promise<void> {
  await chat.root.locator('.sheet dl').waitFor();
  const shown = (await chat.root.locator('.sheet dl').last().textContent()) ?? '';
  for (const words of wordsOf(STORY)) expect(shown).toContain(words);
}

const refusal = (name: ProblemName): Interference => {
  const document = problemDocument(name);
  return { status: document.status, body: JSON.stringify(document) };
};

const atPost =
  (instead: Interference) =>
  (method: string, path: string): Interference | undefined =>
    method === 'POST' && path === '/v1/reports' ? instead : undefined;

/** The unit's own roster, signed by its own root key, but over. */
async function expiredRoster(): Promise<SignedRoster> {
  const folder = join(service.dataDir, 'unit');
  const { passphrases } = JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8'));
  const root = await readPrivateKey(await readFile(join(folder, 'root.private.asc'), 'utf8'), passphrases.root);
  const { roster, signed } = await readRoster(join(folder, 'roster.json'));
  const [issued, expires] = [new Date(Date.now() - 3 * DAY_MS), new Date(Date.now() - 2 * DAY_MS)];
  const days = { issued: issued.toISOString().slice(0, 10), expires: expires.toISOString().slice(0, 10) };
  const message = await createMessage({ text: JSON.stringify({ ...roster, ...days }) });
  return { ...signed, roster: (await sign({ message, signingKeys: root })) as string };
}

async function heldReports(): Promise<number | undefined> {
  const store = await openRecord(service);
  const { rows } = await store.pool.query<{ held: number }>('SELECT count(*)::int AS held FROM report');
  await store.close();
  return rows[0]?.held;
}
