import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { startUnitService, type UnitService } from '../support/unitService.ts';

/** The interview in a browser without JavaScript, as Tor Browser's safest level has it: a whole report, seen and by keyboard. */

let service: UnitService;
let browser: Browser;
beforeAll(async () => {
  [service, browser] = await Promise.all([startUnitService(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await service?.remove();
});

const STORY = 'He came back <b>off duty</b> and sent me hearts.';

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Every address that was asked for. */
  readonly asked: string[];
}

async function openPlain(view: 'chat' | 'pages', language: 'en' | 'cy', width = 390): Promise<Opened> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.goto(`${service.service.origin}/plain?lang=${language}`);
  await look(page);
  await press(page, `start-${view}`);
  return { context, page, asked };
}

/** Sends the form, and waits for the page that answers: a key pressed sooner would go to the page before. */
async function press(page: Page, does: string): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.click(`input[name="do-${does}"]`)]);
}

/** Where axe looks at a copy of each page: it needs timers, and a page without JavaScript has none. */
let copy: Page;

/** What must hold on every page: nothing wrong for axe, and no line that is wider than the window. */
async function look(page: Page): Promise<void> {
  copy ??= await browser.newPage();
  await copy.setContent(await page.content());
  expect(await accessibilityFaults(copy.mainFrame())).toEqual([]);
  const { inner, scroll } = await page.evaluate(() => ({
    inner: document.documentElement.clientWidth,
    scroll: document.documentElement.scrollWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(inner);
}

async function pick(page: Page, id: string): Promise<void> {
  await page.check(`input[name=choice][value="${id}"]`);
  await press(page, 'answer');
}

describe.each([
  ['chat', 'en', 390],
  ['pages', 'cy', 320],
] as const)('as %s, in %s, %i px wide', (view, language, width) => {
  test('a whole report; axe finds nothing on any page; nothing but the pages is asked for', async () => {
    const { context, page, asked } = await openPlain(view, language, width);
    await look(page);
    await pick(page, 'yes');
    await look(page);
    await page.fill('[name=text]', 'Dorset');
    await press(page, 'answer');
    await pick(page, 'no');
    await look(page);
    await page.fill('[name=text]', STORY);
    await press(page, 'answer');
    if (view === 'chat') await press(page, 'done');
    await look(page);
    while ((await page.$('[name="p0.name"]')) === null) {
      await press(page, (await page.$('input[name="do-agree-no"]')) ? 'agree-no' : 'done');
    }
    await look(page);
    await page.fill('[name="p0.name"]', 'Dave');
    await press(page, 'answer');
    await press(page, 'enough');
    await look(page);
    expect(await page.innerText('dl.answers')).toContain(STORY);
    await press(page, 'send');
    await look(page);
    const words = await page.locator('.code li').allInnerTexts();
    expect(words).toHaveLength(9);
    await press(page, 'written');
    await look(page);
    await press(page, 'confirm');
    await look(page);
    await press(page, 'skip-code');
    await press(page, 'leave-code');
    await look(page);
    expect(new Set(asked)).toEqual(new Set(['GET /plain', 'POST /plain']));
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});

test('by keyboard alone: Tab and Enter, with the focus always to be seen', async () => {
  const { context, page } = await openPlain('pages', 'en');
  // The page that axe looks at was opened after it, and some Chromiums give keys' focus to the page in front alone.
  await page.bringToFront();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('leave');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[name=text]');
  await page.focus('[name=text]');
  await page.keyboard.type('Kent');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
  expect(outline).toBe('solid');
  await page.keyboard.press('Enter');
  await page.waitForSelector('input[name=choice][value=no]');
  expect(await page.innerText('main')).toContain('Could it be about someone');
  await context.close();
});

test('"Leave quickly" is in reach at the end of the longest page, and leads away without a word of where from', async () => {
  const { context, page } = await openPlain('chat', 'en');
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const leave = page.locator('a.leave');
  await expect.poll(() => leave.isVisible()).toBe(true);
  expect((await leave.boundingBox())?.y).toBeLessThan(100);
  let referrer: string | undefined = 'not asked';
  await context.route('https://www.bbc.co.uk/**', async (route) => {
    referrer = route.request().headers()['referer'];
    await route.fulfill({ body: 'weather', contentType: 'text/html' });
  });
  await leave.click();
  await page.waitForURL('https://www.bbc.co.uk/weather');
  expect(referrer).toBeUndefined();
  await context.close();
});
