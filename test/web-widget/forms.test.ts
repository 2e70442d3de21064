import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/interview/texts/en.ts';
import { chatIn, chatInFrame, confirmCode, pastDanger, readCode, tell } from '../support/chat.ts';
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

const EXIT = 'https://www.bbc.co.uk/weather';

describe('the three forms', () => {
  test('a framed page of the service, for hosts whose policy allows no frame of their own', async () => {
    const { page } = await openChat(browser, service);
    await page.route(EXIT, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    service.host = `<!doctype html><title>Host</title><script src="${service.origin}/widget.js"></script>
      <candour-chat mode="frame" unit-fingerprint="${service.unit.rootFingerprint}" force="Kent"></candour-chat>`;
    await page.goto(`${service.demoOrigin}/host`);
    const chat = chatInFrame(page);
    await chat.until('loaded');
    expect(
      await page.evaluate(
        () => document.querySelector('candour-chat')?.shadowRoot?.querySelector('iframe')?.contentDocument,
      ),
    ).toBeNull();
    await pastDanger(chat);
    await chat.pick('Kent');
    await chat.root.getByText(en.questions.conflict?.ask ?? '').waitFor();
    await chat.button(en.ui.leave).click();
    await page.waitForURL(EXIT);
    await page.context().close();
  });

  test('a page of its own: a report goes through, and leaving takes it away without a question', async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.route(EXIT, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.goto(`${service.origin}/chat`);
    const chat = chatIn(page);
    await chat.until('loaded');
    await tell(chat, STORY);
    await chat.button(en.ui.send).click();
    await confirmCode(chat, await readCode(chat));
    await page.goto(`${service.origin}/chat`);
    await chat.until('loaded');
    await pastDanger(chat);
    await chat.say('Kent');
    await chat.button(en.ui.leave).click();
    await page.waitForURL(EXIT);
    await context.close();
  });

  test('in a frame that another page made without the loader, leaving takes the whole window all the same', async () => {
    const { page } = await openChat(browser, service);
    await page.route(EXIT, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    service.host = `<!doctype html><title>Host</title><iframe src="${service.origin}/chat"></iframe>`;
    await page.goto(`${service.demoOrigin}/host`);
    const chat = chatIn(page.frameLocator('iframe'));
    await chat.until('loaded');
    await chat.button(en.ui.leave).click();
    await page.waitForURL(EXIT);
    await page.context().close();
  });

  test('a page that pins another root gets no chat that takes reports', async () => {
    const page = await browser.newPage();
    await page.goto(`${service.origin}/chat?unit=${'AB'.repeat(20)}`);
    await chatIn(page).until('stopped');
    await page.close();
  });
});

test('a loader of which the host knows another hash does not run, and the host’s own words are shown', async () => {
  const { page } = await openChat(browser, service);
  await page.route(`${service.origin}/widget.js`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n//` });
  });
  await page.reload();
  await page.getByText('The chat cannot be shown here.').waitFor();
  expect(page.frames()).toHaveLength(1);
  await page.context().close();
});

test('attributes of the embedding page cannot break out into the frame’s markup', async () => {
  const { page, complaints } = await openChat(browser, service);
  // Chromium calls a fetch an error that its frame's end cut short: there is none any more.
  await chatInFrame(page).until('loaded');
  await page.evaluate(() => {
    const chat = document.querySelector('candour-chat');
    const copy = chat?.cloneNode() as HTMLElement;
    copy.setAttribute('force', '"><script>parent.postMessage("out","*")</script><b x="');
    copy.setAttribute('exit-url', 'javascript:alert(1)');
    chat?.replaceWith(copy);
  });
  const chat = chatInFrame(page);
  await chat.until('loaded');
  expect(await chat.root.locator('html').getAttribute('data-exit')).toBe(EXIT);
  expect(await chat.root.locator('script').count()).toBe(1);
  await pastDanger(chat);
  await chat.pick('"><script>');
  await chat.root.getByText(en.questions.conflict?.ask ?? '').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});
