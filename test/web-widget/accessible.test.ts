import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin } from '../../src/conversation/begin.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Conversation } from '../../src/conversation/state.ts';
import { languageNames } from '../../src/interview/languages.ts';
import { cy } from '../../src/interview/texts/cy.ts';
import { en } from '../../src/interview/texts/en.ts';
import { type Chat, optionLabel, pastDanger, readCode, tell } from '../support/chat.ts';
import { launchChromium } from '../support/chromium.ts';
import { type ChatService, openChat, problem, startChatService } from './chatService.ts';
import { STORY } from './story.ts';

let service: ChatService;
let browser: Browser;
let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  service = await startChatService();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

/** What axe finds in the chat's frame, a line for each fault. */
async function faults(page: Page): Promise<string[]> {
  const frame = page.frames().find((each) => each.parentFrame() !== null);
  if (!frame) throw new Error('no frame');
  await frame.evaluate(axe);
  const { violations } = (await frame.evaluate('axe.run(document)')) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

const looks: [string, BrowserContextOptions][] = [
  ['light, desktop', { viewport: { width: 1280, height: 900 } }],
  ['dark, phone', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ['forced colours, narrow', { viewport: { width: 320, height: 640 }, forcedColors: 'active' }],
];

test.each(looks)('axe finds nothing in any state: %s', async (_, options) => {
  const { page, chat } = await openChat(browser, service, options);
  const found: Record<string, string[]> = {};
  const look = async (state: string) => {
    const here = await faults(page);
    if (here.length > 0) found[state] = here;
  };
  page.on('dialog', (dialog) => void dialog.accept());
  await chat.until('loaded');
  await chat.root.getByText(en.safety.recordedTitle).click();
  await look('start, all unfolded');
  await chat.pick(optionLabel('danger', 'yes'));
  await chat.root.getByText(en.cards.danger.title).waitFor();
  await chat.say('help');
  await chat.root.getByText(en.help.title).waitFor();
  await look('a card and help');
  await chat.root.getByRole('textbox').fill('west');
  await look('suggestions');
  await chat.root.getByRole('textbox').fill('');
  await chat.say('Kent');
  await chat.pick('I am not sure');
  await look('desks');
  await chat.pick(en.questions.desk?.options?.iopc?.label ?? '');
  await look('outside');
  await chat.button(en.ui.back).click();
  await chat.button(en.ui.back).click();
  await look('back at an answered question');
  await page.reload();
  await chat.until('loaded');
  await tell(chat, STORY);
  await look('check');
  service.fault = (request) => (request.method === 'POST' ? problem(422, 'sealed-invalid') : undefined);
  await chat.button(en.ui.send).click();
  await chat.root.getByText(en.problems.refused).waitFor();
  await look('failed');
  service.fault = () => undefined;
  await chat.button(en.ui.retry).click();
  await readCode(chat);
  await look('code');
  await chat.button(en.ui.codeWritten).click();
  await chat.button(en.ui.confirmButton).click();
  await chat.button(en.ui.goOn).click();
  await look('confirm, with errors and the warning');
  await chat.button(en.ui.goOnAnyway).click();
  await chat.root.getByText(en.next.supportTitle).click();
  await look('end');
  expect(found).toEqual({});
  await page.context().close();
});

test.each(looks)('axe finds nothing in Welsh, from the first word to the code: %s', async (_, options) => {
  const { page, chat } = await openChat(browser, service, options);
  const found: Record<string, string[]> = {};
  const look = async (state: string) => {
    const here = await faults(page);
    if (here.length > 0) found[state] = here;
  };
  await chat.until('loaded');
  await chat.button(languageNames.cy).click();
  await chat.root.getByRole('heading', { name: cy.ui.title }).waitFor();
  await look('start');
  let conversation = begin(cy);
  while (conversation.walk.at !== null) {
    await look(`${conversation.walk.at} ${conversation.suggested?.option ?? ''}`);
    conversation = await goOn(chat, conversation);
  }
  await look('check');
  await chat.button(cy.ui.send).click();
  await chat.root.getByRole('heading', { name: cy.ui.codeTitle }).waitFor();
  await look('code');
  expect(found).toEqual({});
  await page.context().close();
});

/** Goes on in Welsh: what is needed is answered, several choices are given, the rest is skipped. */
async function goOn(chat: Chat, conversation: Conversation): Promise<Conversation> {
  const at = conversation.walk.at ?? '';
  const words = cy.questions[at];
  const composer = chat.root.getByRole('textbox', { name: cy.ui.answerLabel });
  if (conversation.suggested) {
    await chat.button(cy.no.label).click();
    return converse(conversation, { type: 'agree', agrees: false }, cy);
  }
  if (at === 'force') {
    await composer.fill('Dyfed-Powys');
    await composer.press('Enter');
    return converse(conversation, { type: 'type', text: 'Dyfed-Powys' }, cy);
  }
  if (at === 'what' && !conversation.walk.answers[at]) {
    await composer.fill('Gwelais i fe.');
    await composer.press('Enter');
    return converse(conversation, { type: 'type', text: 'Gwelais i fe.' }, cy);
  }
  if (at === 'contact') {
    await chat.button(words?.options?.['own']?.label ?? '').click();
    return converse(conversation, { type: 'choose', option: 'own' }, cy);
  }
  await chat.button((conversation.walk.answers[at]?.open ? words?.done : words?.skip)?.label ?? '').click();
  return converse(conversation, { type: 'done' }, cy);
}

test('the people form with several people and its error has nothing either', async () => {
  const { page, chat } = await openChat(browser, service);
  await chat.until('loaded');
  await pastDanger(chat);
  await chat.say('Kent');
  await chat.pick(optionLabel('conflict', 'no'));
  await chat.say('It went on for a while.');
  await chat.pick(en.questions['what']?.done?.label ?? '');
  await chat.pick(en.questions['about']?.skip?.label ?? '');
  await chat.pick(en.questions['connected']?.skip?.label ?? '');
  await chat.button(en.ui.personAdd).click();
  await chat.button(en.ui.personDone).click();
  expect(await faults(page)).toEqual([]);
  await page.context().close();
});
