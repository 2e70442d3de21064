/**
 * Makes the README's pictures from the service as it runs: the demo page, a whole chat, the console with what was sent.
 * Those that the README names land in docs/pictures. Needs Chromium, as the tests do.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { en } from '../src/interview/texts/en.ts';
import {
  asks,
  type Chat,
  chatInFrame,
  confirmCode,
  describePerson,
  optionLabel,
  pastDanger,
  readCode,
} from './support/chat.ts';
import { launchChromium } from './support/chromium.ts';
import { type DemoMember, demoMembers, enterConsole, openReport } from './support/console.ts';
import { type RunningService, startService } from './support/service.ts';

const FOLDER = join(import.meta.dirname, '../docs/pictures');
const README = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

type Look = Pick<BrowserContextOptions, 'viewport' | 'colorScheme'> & { name: string };

const looks: Look[] = [
  { name: 'phone-light', viewport: PHONE, colorScheme: 'light' },
  { name: 'phone-dark', viewport: PHONE, colorScheme: 'dark' },
  { name: 'desktop-light', viewport: DESKTOP, colorScheme: 'light' },
  { name: 'desktop-dark', viewport: DESKTOP, colorScheme: 'dark' },
];

const STORY = [
  'My friend rang the police because her ex was violent. The constable who took her case started texting her after a week, first about the case, then kisses.',
  'He has shown her emails from work about another family. She has no idea I am writing.',
];

const service = await startService();
const browser = await launchChromium();
try {
  for (const look of looks) await pictureChat(browser, service, look);
  for (const look of looks) await pictureConsole(browser, await freshMember(service), look);
} finally {
  await browser.close();
  await service.remove();
}

async function pictureChat(browser: Browser, service: RunningService, look: Look): Promise<void> {
  const context = await browser.newContext({ ...look, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(service.demoOrigin);
  const chat = chatInFrame(page);
  await chat.until('loaded');
  await page.locator('candour-chat').scrollIntoViewIfNeeded();
  await take(page, `chat-start-${look.name}`);
  await tellStory(chat);
  await take(page, `chat-${look.name}`);
  await chat.pick(en.questions.what?.done?.label ?? '');
  await asks(chat, en.questions.about?.options?.relationship?.suggest);
  await chat.button(en.yes.label).click();
  const more = chat.button(en.ui.pickedDone);
  const no = chat.button(en.no.label);
  while (!(await more.or(no).filter({ visible: true }).first().textContent())?.includes(en.ui.pickedDone)) {
    await no.click();
    await page.waitForTimeout(300);
  }
  await more.click();
  await asks(chat, en.questions.connected?.options?.['friend-or-family']?.suggest);
  await chat.button(en.yes.label).click();
  await asks(chat, en.questions.who?.ask);
  await describePerson(chat, { rank: 'Constable', station: 'Moorgate', description: 'Tall, drives a blue Astra' });
  await asks(chat, en.questions.when?.ask);
  await chat.say('From about March');
  await asks(chat, en.questions.still?.ask);
  await chat.pick(optionLabel('still', 'yes'));
  await asks(chat, en.questions.where?.ask);
  await chat.button(en.ui.enough).click();
  await chat.button(en.ui.send).waitFor();
  if (look.name === 'phone-dark') await chat.root.getByLabel(en.ui.urgent).check();
  await take(page, `chat-check-${look.name}`);
  await chat.button(en.ui.send).click();
  const words = await readCode(chat);
  await take(page, `chat-code-${look.name}`);
  await confirmCode(chat, words);
  await take(page, `chat-end-${look.name}`);
  await context.close();
}

async function tellStory(chat: Chat): Promise<void> {
  await pastDanger(chat);
  await chat.button(en.questions.force?.options?.['not-sure']?.label ?? '').click();
  await asks(chat, en.questions.conflict?.ask);
  await chat.pick(optionLabel('conflict', 'no'));
  await asks(chat, en.questions.what?.ask);
  for (const piece of STORY) {
    await chat.say(piece);
    await asks(chat, en.questions.what?.more);
  }
}

async function pictureConsole(browser: Browser, member: DemoMember, look: Look): Promise<void> {
  const page = await enterConsole(browser, member, { ...look, reducedMotion: 'reduce' });
  const fromChat = page.locator('[data-report]').last();
  await fromChat.waitFor();
  await take(page, `console-queue-${look.name}`);
  await openReport(page, (await fromChat.getAttribute('data-report')) ?? '', member);
  await page.evaluate(() => scrollTo(0, 0));
  await take(page, `console-report-${look.name}`);
  await page.context().close();
}

/** A link works once; every start prints new ones. */
async function freshMember(service: RunningService): Promise<DemoMember> {
  const before = service.signInLinks().length;
  await service.stop();
  await service.restart();
  const [first] = await demoMembers(service);
  return { ...(first as DemoMember), signInLink: service.signInLinks()[before] ?? '' };
}

/** Takes the picture if the README shows it, once fonts and the last movement are there. */
async function take(page: Page, name: string): Promise<void> {
  if (!README.includes(`docs/pictures/${name}.png`)) return;
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
