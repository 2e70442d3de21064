import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin } from '../../src/conversation/begin.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Action, Conversation } from '../../src/conversation/state.ts';
import { questionById } from '../../src/interview/conditions.ts';
import { interview } from '../../src/interview/interview.ts';
import { en } from '../../src/interview/texts/en.ts';
import { type Chat, confirmCode, readCode } from '../support/chat.ts';
import { launchChromium } from '../support/chromium.ts';
import { type ChatService, openChat, startChatService } from './chatService.ts';

let service: ChatService;
let browser: Browser;
beforeAll(async () => {
  service = await startChatService();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

/** More stops of Tab than any state has. */
const MAX_STOPS = 60;

interface Keys {
  readonly page: Page;
  readonly chat: Chat;
  /** Presses Tab until the focus is there, then the key. */
  press(target: Locator, key: string): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
}

function keysOf(page: Page, chat: Chat): Keys {
  const reach = async (target: Locator) => {
    await target.waitFor();
    for (let stops = 0; stops < MAX_STOPS; stops++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('Tab does not get there');
  };
  return {
    page,
    chat,
    press: async (target, key) => {
      await reach(target);
      await page.keyboard.press(key);
    },
    type: async (target, text) => {
      await reach(target);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
  };
}

/** Answers what is asked now with keys alone. Every kind of question is answered, none is skipped. */
async function answer({ chat, press, type }: Keys, { walk, suggested }: Conversation): Promise<Action> {
  const at = walk.at ?? '';
  const words = en.questions[at];
  const composer = chat.root.getByRole('textbox', { name: en.ui.answerLabel });
  if (suggested) {
    await press(chat.button(en.no.label), 'Enter');
    return { type: 'agree', agrees: false };
  }
  const { kind, options = [] } = questionById(interview, at);
  const [first] = options.filter(({ outside }) => !outside);
  const label = words?.options?.[first?.id ?? '']?.label ?? '';
  switch (kind) {
    case 'choice':
      await press(chat.root.locator('.choice', { has: chat.root.getByText(label, { exact: true }) }).last(), 'Space');
      return { type: 'choose', option: first?.id ?? '' };
    case 'choices':
      await press(chat.root.getByRole('checkbox', { name: label, exact: true }), 'Space');
      await press(chat.button(en.ui.pickedDone), 'Enter');
      return { type: 'choose-several', options: [first?.id ?? ''] };
    case 'people':
      await type(chat.root.getByLabel(en.person.name.label), 'Smithy');
      return { type: 'describe', people: [{ name: 'Smithy' }] };
    default: {
      const text = walk.answers[at]?.open ? 'that is all' : at === 'force' ? 'Kent' : `Words for ${at}.`;
      await type(composer, text);
      return { type: 'type', text };
    }
  }
}

/** Notes every message that is added to the log, as a screen reader hears of it. */
const listen = (log: Locator): Promise<void> =>
  log.evaluate((element) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((records) => {
      for (const node of records.flatMap((record) => [...record.addedNodes])) {
        if (node instanceof HTMLElement && node.dataset['message']) heard.push(node.dataset['message']);
      }
    }).observe(element, { childList: true });
  });

const heardBy = (log: Locator): Promise<string[]> =>
  log.evaluate(() => (window as unknown as { heard: string[] }).heard);

/** What the bot has asked last, in the words on the screen. */
function asked({ walk, suggested }: Conversation): string {
  const words = en.questions[walk.at ?? ''];
  if (suggested) return words?.options?.[suggested.option]?.suggest ?? '';
  return (walk.answers[walk.at ?? '']?.open ? words?.more : words?.ask) ?? en.ui.checkIntro;
}

test('a whole report by keyboard alone: each turn is in the tree, and each new message is heard once', async () => {
  const { page, chat, complaints } = await openChat(browser, service);
  await chat.until('loaded');
  const keys = keysOf(page, chat);
  await chat.root.locator('.leave-first').focus();
  const log = chat.root.getByRole('log');
  await listen(log);
  let conversation = begin(en);
  while (conversation.walk.at !== null) {
    const tree = await chat.root.locator('body').ariaSnapshot();
    expect(await log.innerText()).toContain(asked(conversation));
    expect(tree).toContain(`log "${en.ui.logLabel}"`);
    expect(tree).toContain(`button "${en.ui.leave}"`);
    expect(tree).toContain(`textbox "${en.ui.answerLabel}"`);
    expect(tree).not.toMatch(/- (?:button|checkbox|textbox)(?: \[.*\])?:?$/m);
    conversation = converse(conversation, await answer(keys, conversation), en);
    await chat.root.locator(`[data-message="${conversation.messages.length - 1}"]`).waitFor();
    const heard = await heardBy(log);
    expect(new Set(heard).size).toBe(heard.length);
    expect(heard.length).toBe(conversation.messages.length - begin(en).messages.length);
    expect(await chat.root.locator('html').evaluate(() => document.activeElement === document.body)).toBe(false);
  }
  await keys.press(chat.button(en.ui.send), 'Enter');
  await confirmCode(chat, await readCode(chat));
  expect(complaints).toEqual([]);
  await page.context().close();
});
