import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/interview/texts/en.ts';
import { STORY } from '../e2e/stories.ts';
import { accessibilityFaults } from '../support/axe.ts';
import {
  asks,
  type Chat,
  chatInFrame,
  confirmCode,
  describePerson,
  optionLabel,
  pickSeveral,
  readCode,
} from '../support/chat.ts';
import { launchChromium } from '../support/chromium.ts';
import { demoMembers, enterConsole, openReport, waitingIds } from '../support/console.ts';
import { createHttpClient } from '../support/http.ts';
import { fetchRoster, prepareReport, sendReport } from '../support/reporter.ts';
import { type ReporterProxy, startReporterProxy } from '../support/reporterProxy.ts';
import { type RunningService, startService } from '../support/service.ts';

const { ui, questions } = en;

/** Motion is off, so that no colour is measured half-way. */
const LOOKS: [string, BrowserContextOptions][] = [
  ['phone, dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark', reducedMotion: 'reduce' }],
  ['desktop, light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' }],
];

let service: RunningService;
let browser: Browser;

beforeAll(async () => {
  service = await startService();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await service?.remove();
});

test.each(LOOKS)('axe finds nothing in the chat (%s)', async (_, look) => {
  const proxy = await startReporterProxy('127.0.0.1');
  const context = await browser.newContext({ ...look, proxy: { server: proxy.url, bypass: '<-loopback>' } });
  const page = await context.newPage();
  const chat = chatInFrame(page);
  const found: Record<string, string[]> = {};
  const lookAt = async (state: string): Promise<void> => {
    const faults = await accessibilityFaults(chatFrameOf(page));
    if (faults.length > 0) found[state] = faults;
  };
  await throughChat(page, chat, proxy, lookAt);
  expect(found).toEqual({});
  await context.close();
  await proxy.close();
});

test('axe finds nothing on the force’s page', async () => {
  const page = await browser.newPage();
  await page.goto(service.demoOrigin);
  await chatInFrame(page).until('loaded');
  expect(await accessibilityFaults(page.mainFrame())).toEqual([]);
  await page.close();
});

/** Every state of the chat, in one visit. */
async function throughChat(
  page: Page,
  chat: Chat,
  proxy: ReporterProxy,
  look: (state: string) => Promise<void>,
): Promise<void> {
  proxy.interfereWith((_, path) => (path === '/v1/roster' ? { status: 503, body: '' } : undefined));
  await page.goto(service.demoOrigin);
  await chat.until('stopped');
  await look('stopped');
  proxy.interfereWith(() => undefined);
  await chat.button(ui.retry).click();
  await chat.until('loaded');
  await asks(chat, questions['danger']?.ask);
  await look('the first question');
  await chat.pick(optionLabel('danger', 'yes'));
  await asks(chat, questions['force']?.ask);
  await look('a card');
  await chat.say('no such force at all');
  await chat.button(ui.forceAsTyped.replace('{name}', 'no such force at all')).waitFor();
  await look('a force that is not known');
  await chat.button(ui.forceAsTyped.replace('{name}', 'no such force at all')).click();
  await asks(chat, questions['conflict']?.ask);
  await look('a choice');
  await chat.pick(optionLabel('conflict', 'not-sure'));
  await asks(chat, questions['desk']?.ask);
  await look('choices that are explained');
  await chat.pick(optionLabel('desk', 'iopc'));
  await chat.root.getByText('0300 020 0096').last().waitFor();
  await look('contacts');
  await chat.pick(optionLabel('desk', 'ccu'));
  await asks(chat, questions['what']?.ask);
  await chat.say('Some words.');
  await asks(chat, questions['what']?.more);
  await look('a text');
  await chat.pick(questions['what']?.done?.label ?? '');
  await asks(chat, questions['about']?.ask);
  await chat.button(ui.pickedDone).click();
  await look('several choices, none picked');
  await pickSeveral(chat, 'about', ['drugs', 'criminals']);
  await asks(chat, questions['connected']?.ask);
  await chat.pick(optionLabel('connected', 'public'));
  await asks(chat, questions['who']?.ask);
  await chat.button(ui.personAdd).click();
  await chat.button(ui.personDone).click();
  await look('people, none filled in');
  await describePerson(chat, { name: 'PC Nobody' });
  await asks(chat, questions['when']?.ask);
  await chat.say('Last May');
  await asks(chat, questions['still']?.ask);
  await chat.pick(optionLabel('still', 'no'));
  await asks(chat, questions['where']?.ask);
  await chat.button(ui.enough).click();
  await chat.button(ui.send).waitFor();
  await look('the check');
  proxy.interfereWith((method) => (method === 'POST' ? 'cut' : undefined));
  await chat.button(ui.send).click();
  await chat.button(ui.retry).waitFor();
  await look('not sent');
  proxy.interfereWith(() => undefined);
  await chat.button(ui.retry).click();
  const words = await readCode(chat);
  await look('the return code');
  await chat.button(ui.codeWritten).click();
  await chat.button(ui.confirmButton).click();
  await look('words not confirmed');
  await chat.button(ui.showAgain).click();
  await confirmCode(chat, words);
  await look('the end');
}

test.each(LOOKS)('axe finds nothing in the console (%s)', async (name, look) => {
  const client = createHttpClient(service.origin);
  const waiting = await prepareReport(await fetchRoster(client), 'ccu', STORY.what.join('\n\n'));
  expect(await sendReport(client, waiting)).toMatchObject({ status: 201 });
  client.close();

  const found: Record<string, string[]> = {};
  const context = await browser.newContext(look);
  const out = await context.newPage();
  await out.goto(`${service.origin}/console`);
  await out.getByRole('heading', { name: 'Sign in' }).waitFor();
  found['signed out'] = await accessibilityFaults(out.mainFrame());
  await context.close();

  const member = (await demoMembers(service))[LOOKS.findIndex(([one]) => one === name)];
  if (!member) throw new Error('the unit has too few members');
  const page = await enterConsole(browser, member, look);
  await expect.poll(() => waitingIds(page)).toContain(waiting.id);
  found['the queue'] = await accessibilityFaults(page.mainFrame());
  await page.getByRole('button', { name: 'Unlock your key' }).click();
  await page.locator('.key-form button[type="submit"]').click();
  await page.locator('#key-file-error').waitFor();
  found['no key file'] = await accessibilityFaults(page.mainFrame());
  await openReport(page, waiting.id, member);
  found['a report'] = await accessibilityFaults(page.mainFrame());
  await page.context().close();
  expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
});

function chatFrameOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame());
  if (!frame) throw new Error('the page has no frame');
  return frame;
}
