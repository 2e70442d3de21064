import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/interview/texts/en.ts';
import { asks, chatInFrame, readCode } from '../support/chat.ts';
import { launchChromium } from '../support/chromium.ts';
import { type RunningService, startService } from '../support/service.ts';

/** More than there are places to stop at on the demo page and in the chat together. */
const MAX_TABS = 80;

const { ui, questions, person } = en;

let service: RunningService;
let browser: Browser;
let page: Page;
let frame: Frame;

beforeAll(async () => {
  service = await startService();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await service?.remove();
});

test('a whole report with the keyboard alone, and the place is always to be seen', async () => {
  page = await browser.newPage();
  await page.goto(service.demoOrigin);
  const chat = chatInFrame(page);
  await chat.until('loaded');
  frame = page.frames().find((one) => one.parentFrame() === page.mainFrame()) as Frame;

  await asks(chat, questions['danger']?.ask);
  await press(questions['danger']?.options?.['no']?.label);
  await asks(chat, questions['force']?.ask);
  await press(questions['force']?.options?.['not-sure']?.label);
  await asks(chat, questions['conflict']?.ask);
  await press(questions['conflict']?.options?.['no']?.label);
  await asks(chat, questions['what']?.ask);
  await type(ui.answerLabel, 'It went on for a while.', 'Enter');
  await asks(chat, questions['what']?.more);
  await press(questions['what']?.done?.label);
  await asks(chat, questions['about']?.ask);
  await goTo(questions['about']?.options?.['drugs']?.label ?? '');
  await page.keyboard.press('Space');
  await press(ui.pickedDone);
  await asks(chat, questions['connected']?.ask);
  await press(questions['connected']?.options?.['public']?.label);
  await asks(chat, questions['who']?.ask);
  await type(person.name.label, 'PC Nobody');
  await press(ui.personDone);
  await asks(chat, questions['when']?.ask);
  await type(ui.answerLabel, 'Last May', 'Enter');
  await asks(chat, questions['still']?.ask);
  await press(questions['still']?.options?.['no']?.label);
  await asks(chat, questions['where']?.ask);
  await press(ui.enough);
  await chat.button(ui.send).waitFor();
  await press(ui.send);

  const words = await readCode(chat);
  await press(ui.codeWritten);
  const places = await chat.root
    .locator('input[data-place]')
    .evaluateAll((fields) => fields.map((field) => Number((field as HTMLElement).dataset['place'])));
  expect(places).toHaveLength(2);
  for (const place of places) await type(ui.confirmWord.replace('{n}', String(place + 1)), words[place] ?? '');
  await press(ui.confirmButton);
  await chat.root.getByRole('heading', { name: ui.ended }).waitFor();
  await page.close();
});

/** Goes to a button with Tab and presses it with Enter. */
async function press(name: string | undefined): Promise<void> {
  await goTo(name ?? '');
  await page.keyboard.press('Enter');
}

/** Goes to a field with Tab and types into it. */
async function type(name: string, text: string, then?: 'Enter'): Promise<void> {
  await goTo(name);
  await page.keyboard.type(text);
  if (then) await page.keyboard.press(then);
}

async function goTo(name: string): Promise<void> {
  for (let tabs = 0; tabs <= MAX_TABS; tabs++) {
    const at = await focused();
    if (at?.name === name) {
      expect(at.isSeen, `the focus on "${name}" can be seen`).toBe(true);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach "${name}"`);
}

/** What has the focus in the chat, by the name that a screen reader says; undefined while it is elsewhere. */
function focused(): Promise<{ name: string; isSeen: boolean } | undefined> {
  return frame.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body || !document.hasFocus()) return undefined;
    const isField = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement;
    const says = isField
      ? at.labels?.[0]
      : at.matches('button, a, summary')
        ? (at.querySelector('.choice-label') ?? at)
        : undefined;
    return { name: (at.ariaLabel ?? says?.textContent ?? '').trim(), isSeen: at.matches(':focus-visible') };
  });
}
