import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { buildAll } from '../../build/buildAll.ts';
import { allWords } from '../../build/words.ts';
import { languageNames } from '../../src/interview/languages.ts';
import { cy } from '../../src/interview/texts/cy.ts';
import { en } from '../../src/interview/texts/en.ts';
import { optionLabel, pastDanger, pickSeveral } from '../support/chat.ts';
import { launchChromium } from '../support/chromium.ts';
import { rightToLeft } from '../support/texts/rightToLeft.ts';
import { type ChatService, openChat, startChatService } from './chatService.ts';

const ARABIC = 'عربية';

let folder: string;
let service: ChatService;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-languages-'));
  await buildAll(join(folder, 'dist'), [...allWords(), { language: 'ar', name: ARABIC, texts: rightToLeft }]);
  service = await startChatService(join(folder, 'dist'));
  browser = await launchChromium();
});
afterEach(() => {
  service.fault = () => undefined;
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
  await rm(folder, { recursive: true, force: true });
});

test('the language can be changed in the middle: every answer and every word stays, and nothing is fetched', async () => {
  const { page, chat, complaints } = await openChat(browser, service);
  await chat.until('loaded');
  const before = service.asked.length;
  await pastDanger(chat);
  await chat.say('Dyfed-Powys');
  await chat.pick(optionLabel('conflict', 'no'));
  await chat.say('It went on for a while.');
  await chat.pick(en.questions['what']?.done?.label ?? '');
  await chat.root.getByRole('checkbox', { name: optionLabel('about', 'drugs') }).check();
  await chat.root.getByRole('textbox', { name: en.ui.answerLabel }).fill('half a sentence');
  await chat.button(languageNames.cy).click();
  await chat.root.getByRole('heading', { name: cy.ui.title }).waitFor();
  expect(await chat.root.locator('html').getAttribute('lang')).toBe('cy');
  const about = cy.questions['about'];
  expect(await chat.root.getByRole('checkbox', { name: about?.options?.['drugs']?.label ?? '' }).isChecked()).toBe(
    true,
  );
  expect(await chat.root.getByRole('textbox', { name: cy.ui.answerLabel }).inputValue()).toBe('half a sentence');
  await chat.root.getByRole('textbox').fill('');
  const log = await chat.root.getByRole('log').innerText();
  for (const words of [
    'Heddlu Dyfed-Powys',
    'It went on for a while.',
    cy.questions['conflict']?.options?.['no']?.label,
  ]) {
    expect(log).toContain(words);
  }
  expect(log).not.toContain(en.questions['conflict']?.ask);
  await chat.button(languageNames.en).click();
  await pickSeveral(chat, 'about', ['systems']);
  await chat.button(en.ui.enough).click();
  const check = await chat.root.getByRole('region', { name: en.ui.checkTitle }).innerText();
  for (const words of ['Dyfed-Powys Police', optionLabel('about', 'drugs'), optionLabel('about', 'systems')]) {
    expect(check).toContain(words);
  }
  expect(service.asked.length).toBe(before);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the page that embeds the chat chooses the language it begins with', async () => {
  const { page, chat } = await openChat(browser, service);
  service.host = `<!doctype html><title>Host</title><script src="${service.origin}/widget.js"></script>
    <candour-chat lang="cy" unit-fingerprint="${service.unit.rootFingerprint}"></candour-chat>`;
  await page.goto(`${service.demoOrigin}/host`);
  await chat.until('loaded');
  await chat.root.getByText(cy.questions['danger']?.ask ?? '').waitFor();
  await page.context().close();
});

test('a language from right to left is laid out from right to left', async () => {
  const { page, chat } = await openChat(browser, service, { viewport: { width: 390, height: 844 } });
  await chat.until('loaded');
  await chat.button(ARABIC).click();
  await chat.root.getByText(rightToLeft.questions['danger']?.ask ?? '').waitFor();
  expect(await chat.root.locator('html').getAttribute('dir')).toBe('rtl');
  await chat.button(rightToLeft.questions['danger']?.options?.['yes']?.label ?? '').click();
  await chat.root.getByText(rightToLeft.cards.danger.title).waitFor();
  const [leave, title] = [await chat.root.locator('.leave').boundingBox(), await chat.root.locator('h1').boundingBox()];
  expect((leave?.x ?? 0) < (title?.x ?? 0)).toBe(true);
  const [you, width] = [await chat.root.locator('.you .bubble').boundingBox(), 390];
  expect((you?.x ?? width) + (you?.width ?? 0)).toBeLessThan(width / 2);
  const frame = page.frames().find((each) => each.parentFrame() !== null);
  expect(await frame?.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.context().close();
});

test('words that were changed on the way are never shown: the chat speaks a language whose words hold', async () => {
  const forged = JSON.stringify({
    ...en,
    questions: { ...en.questions, danger: { ask: 'What is your name?', short: '' } },
  });
  const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
  service.fault = (request) => (/words-en/.test(request.url) ? new Response(forged, { headers }) : undefined);
  const { page, chat } = await openChat(browser, service);
  await chat.root.getByText(cy.questions['danger']?.ask ?? '').waitFor();
  expect(await chat.root.getByText('What is your name?').count()).toBe(0);
  await page.context().close();
});

test('without the rest of the words the first questions can be answered, and the chat goes on when they come', async () => {
  let isThere = false;
  service.fault = (request) =>
    !isThere && /rest-en/.test(request.url) ? new Response(null, { status: 503 }) : undefined;
  const { page, chat } = await openChat(browser, service);
  await pastDanger(chat);
  await chat.say('Kent');
  await chat.pick(optionLabel('conflict', 'no'));
  await chat.say('It went on for a while.');
  await chat.pick(en.questions['what']?.done?.label ?? '');
  await chat.root.locator('.typing').waitFor();
  isThere = true;
  await chat.root.getByText(en.questions['about']?.ask ?? '').waitFor();
  await chat.until('loaded');
  await page.context().close();
});
