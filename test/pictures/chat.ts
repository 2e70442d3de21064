/** Pictures of the demonstration's page and of a whole chat. */
import type { Browser } from 'playwright-core';
import { en } from '../../src/interview/texts/en.ts';
import {
  asks,
  type Chat,
  chatInFrame,
  confirmCode,
  describePerson,
  optionLabel,
  pastDanger,
  readCode,
} from '../support/chat.ts';
import { launchChromium } from '../support/chromium.ts';
import { type RunningService, startService } from '../support/service.ts';
import { type Look, looks, take } from './take.ts';

const STORY = [
  'My friend rang the police because her ex was violent. The constable who took her case started texting her after a week, first about the case, then kisses.',
  'He has shown her emails from work about another family. She has no idea I am writing.',
];

export async function pictureChats(): Promise<void> {
  const service = await startService();
  const browser = await launchChromium();
  try {
    for (const look of looks) await pictureChat(browser, service, look);
  } finally {
    await browser.close();
    await service.remove();
  }
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
