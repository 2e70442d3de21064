import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/interview/texts/en.ts';
import { parseReport } from '../../src/report/parse.ts';
import { open } from '../../src/seal/open.ts';
import { type Chat, chatInFrame, readCode, tell } from '../support/chat.ts';
import { launchChromium } from '../support/chromium.ts';
import { type ChatService, openChat, startChatService } from './chatService.ts';
import { STORY } from './story.ts';

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

const IN_THE_SECOND = 'This is what only the second tab was told.';

async function secondTab(first: Page): Promise<Chat> {
  const page = await first.context().newPage();
  await page.goto(first.url());
  const chat = chatInFrame(page);
  await chat.until('loaded');
  return chat;
}

test('two tabs are two conversations: neither knows the other’s words, and each sends its own report', async () => {
  const { chat: first, page } = await openChat(browser, service);
  await first.until('loaded');
  await tell(first, STORY);
  const second = await secondTab(page);
  for (const words of STORY.what) expect(await second.root.locator('body').innerText()).not.toContain(words);
  await tell(second, { ...STORY, what: [IN_THE_SECOND] });
  expect(await first.root.locator('body').innerText()).not.toContain(IN_THE_SECOND);

  await Promise.all([first, second].map((chat) => chat.button(en.ui.send).click()));
  const codes = [await readCode(first), await readCode(second)];
  expect(codes[0]).not.toEqual(codes[1]);
  const rows = await service.store.db.selectFrom('report').select(['sealed']).execute();
  const texts = await Promise.all(
    rows.map(async ({ sealed }) => parseReport(await open(sealed, service.unit.keys.ccu)).text),
  );
  expect(texts.filter((text) => text.includes(IN_THE_SECOND))).toHaveLength(1);
  expect(texts.filter((text) => STORY.what.every((words) => text.includes(words)))).toHaveLength(1);
  await page.context().close();
});
