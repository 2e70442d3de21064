import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/interview/texts/en.ts';
import { confirmCode, pastDanger, readCode, tell } from '../support/chat.ts';
import { launchChromium } from '../support/chromium.ts';
import { type ChatService, openChat, startChatService } from './chatService.ts';
import { STORY } from './story.ts';

let service: ChatService;
let browser: Browser;
beforeAll(async () => {
  service = await startChatService();
  browser = await launchChromium();
});
afterEach(() => {
  service.fault = () => undefined;
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

const EXIT = 'https://www.bbc.co.uk/weather';

/** Answers the page that leaving goes to, so that no test calls a stranger. */
async function catchExit(page: Page): Promise<void> {
  await page.route(EXIT, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }));
}

/** The colours in a screenshot. */
async function coloursOf({ data }: { data: string }): Promise<string[]> {
  const page = await browser.newPage();
  const colours = await page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height).data;
    const found = new Set<string>();
    for (let at = 0; at < pixels.length; at += 4) found.add(pixels.slice(at, at + 3).join());
    return [...found];
  }, data);
  await page.close();
  return colours;
}

describe('leaving quickly', () => {
  test('by the button takes the top window away, at once and without a question, and leaves no way back', async () => {
    const { page, chat } = await openChat(browser, service);
    await catchExit(page);
    await chat.until('loaded');
    await pastDanger(chat);
    await chat.say('Kent');
    await chat.root.getByText(en.questions.conflict?.ask ?? '').waitFor();
    let asked = false;
    page.on('dialog', (dialog) => {
      asked = true;
      void dialog.accept();
    });
    await chat.button(en.ui.leave).click();
    await page.waitForURL(EXIT);
    expect(asked).toBe(false);
    await page.goBack().catch(() => null);
    expect(page.url()).not.toContain(service.demoOrigin);
    await page.context().close();
  });

  test('hides page and chat before the other page is there', async () => {
    const { page, chat } = await openChat(browser, service);
    await chat.until('loaded');
    await page.route(EXIT, () => new Promise(() => undefined));
    const away = page.waitForRequest(EXIT);
    await chat.button(en.ui.leave).evaluate((element) => {
      setTimeout(() => (element as HTMLElement).click());
    });
    await away;
    // A page that is being left answers no script any more, but can still be looked at.
    const session = await page.context().newCDPSession(page);
    await expect.poll(async () => coloursOf(await session.send('Page.captureScreenshot'))).toEqual(['255,255,255']);
    await page.context().close();
  });

  test.each(['inside', 'outside'])('by Shift three times, %s the frame', async (where) => {
    const { page, chat } = await openChat(browser, service);
    await catchExit(page);
    await chat.until('loaded');
    if (where === 'inside') await chat.root.getByRole('textbox').focus();
    else await page.locator('h1').click();
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    if (where === 'inside') await chat.root.getByText(en.ui.leaveShift.replace('{n}', '1')).waitFor();
    await page.keyboard.press('Shift');
    await page.waitForURL(EXIT);
    await page.context().close();
  });

  test('by the first thing that Tab reaches, and by typing it', async () => {
    for (const how of ['Tab', 'words']) {
      const { page, chat } = await openChat(browser, service);
      await catchExit(page);
      await chat.until('loaded');
      if (how === 'words') {
        await chat.say('leave');
      } else {
        await chat.root.locator('.leave-first').focus();
        expect((await chat.root.locator('.leave-first').boundingBox())?.height).toBeGreaterThanOrEqual(44);
        expect(await chat.root.locator('button').first().getAttribute('class')).toBe('leave-first');
        await page.keyboard.press('Enter');
      }
      await page.waitForURL(EXIT);
      await page.context().close();
    }
  });

  test('Shift that is pressed too slowly counts from the beginning, and says so', async () => {
    const { page, chat } = await openChat(browser, service);
    await chat.until('loaded');
    await chat.root.getByRole('textbox').focus();
    await page.keyboard.press('Shift');
    expect(await chat.root.locator('.lights .on').count()).toBe(1);
    await chat.root.getByText(en.ui.leaveExpired).waitFor();
    expect(await chat.root.locator('.lights').count()).toBe(0);
    await page.context().close();
  });

  test('not by Shift held for capital letters', async () => {
    const { page, chat } = await openChat(browser, service);
    await chat.until('loaded');
    await chat.root.getByRole('textbox').focus();
    for (const letter of 'PCSMITH') await page.keyboard.press(`Shift+${letter}`);
    expect(await chat.root.getByRole('textbox').inputValue()).toBe('PCSMITH');
    expect(page.url()).toContain(service.demoOrigin);
    await page.context().close();
  });
});

test('closing with words in it is asked about; before the first word and after the end it is not', async () => {
  const { page, chat } = await openChat(browser, service);
  await chat.until('loaded');
  let asked = 0;
  page.on('dialog', (dialog) => {
    asked += 1;
    void dialog.accept();
  });
  await chat.root.locator('h1').click();
  await page.reload();
  expect(asked).toBe(0);
  await chat.until('loaded');
  await pastDanger(chat);
  await chat.say('Kent');
  await chat.root.getByText(en.questions.conflict?.ask ?? '').waitFor();
  await page.reload();
  expect(asked).toBe(1);
  await page.context().close();
});

test('the bot takes its time where motion is welcome, and never makes anyone wait', async () => {
  const { page, chat } = await openChat(browser, service, { reducedMotion: 'no-preference' });
  await chat.until('loaded');
  const conflict = chat.root.getByText(en.questions.conflict?.ask ?? '');
  await pastDanger(chat);
  const root = chat.root.locator('html');
  // Within the page, which a key of the test's could reach too late.
  await root.evaluate(() => {
    const isTyping = (): boolean => document.querySelector('.typing') !== null;
    const hasTyped = new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (!isTyping()) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(document.body, { subtree: true, childList: true });
    });
    const pressKey = async (): Promise<boolean> => {
      await hasTyped;
      await new Promise((resolve) => setTimeout(resolve, 50));
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
      await new Promise((resolve) => setTimeout(resolve, 50));
      return isTyping();
    };
    Object.assign(window, { stillTypes: pressKey() });
  });
  await chat.say('Kent');
  expect(await root.evaluate(() => (window as unknown as { stillTypes: Promise<boolean> }).stillTypes)).toBe(false);
  await conflict.waitFor();
  await page.context().close();
});

test('on 320 pixels and at 400 % zoom nothing is cut off, and the way out is always on the screen', async () => {
  for (const viewport of [
    { width: 320, height: 640 },
    { width: 320, height: 256 },
  ]) {
    const { page, chat } = await openChat(browser, service, { viewport });
    await chat.until('loaded');
    await pastDanger(chat);
    await chat.say('Kent');
    await chat.pick('I am not sure');
    await chat.root.getByText(en.questions.desk?.ask ?? '').waitFor();
    await page.locator('candour-chat').evaluate((element) => element.scrollIntoView());
    const frame = page.frames().find((each) => each.parentFrame() !== null);
    expect(await frame?.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const box = await chat.button(en.ui.leave).boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= viewport.height).toBe(true);
    await page.context().close();
  }
});

test('every control is at least 44 pixels high and wide', async () => {
  const { page, chat } = await openChat(browser, service, { viewport: { width: 390, height: 844 } });
  await chat.until('loaded');
  const small = () =>
    chat.root.locator('button:not(.leave-first), summary, textarea, input').evaluateAll((elements) =>
      elements
        .filter((element) => (element as HTMLElement).offsetParent !== null)
        .filter((element) => {
          const target = element.matches('input[type="checkbox"]') ? element.parentElement : element;
          const { width, height } = (target ?? element).getBoundingClientRect();
          return width < 43.5 || height < 43.5;
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
  expect(await small()).toEqual([]);
  await tell(chat, STORY);
  expect(await small()).toEqual([]);
  await chat.button(en.ui.send).click();
  await readCode(chat);
  expect(await small()).toEqual([]);
  await page.context().close();
});

test('nothing is kept: no cookie, no storage, and cleared words are gone from the page', async () => {
  const { page, chat, complaints } = await openChat(browser, service);
  await chat.until('loaded');
  await tell(chat, STORY);
  await chat.button(en.ui.send).click();
  await confirmCode(chat, await readCode(chat));
  await chat.button(en.ui.clear).click();
  await chat.root.getByText(en.ui.cleared).waitFor();
  const frame = page.frames().find((each) => each.parentFrame() !== null);
  const left = (await frame?.content()) ?? '';
  for (const words of [...STORY.what, STORY.when, 'Smithy']) expect(left).not.toContain(words);
  expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('markup that is typed is shown as typed', async () => {
  const { page, chat } = await openChat(browser, service);
  await chat.until('loaded');
  const markup = '<img src=x onerror="alert(1)"><script>alert(1)</script>&amp;';
  await tell(chat, { ...STORY, force: '<b>Bold</b> Force', what: [markup] });
  expect(await chat.root.locator('.row .said', { hasText: markup }).count()).toBe(1);
  expect(await chat.root.locator('img').count()).toBe(0);
  await page.context().close();
});
