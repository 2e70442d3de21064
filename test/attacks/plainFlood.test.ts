import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHeld, type PlainInProcess, startPlain } from '../channels/plain/startPlain.ts';
import { answerAll, codeOn, openPlain } from '../support/plainPage.ts';

/** A program sends one report after the other by the pages that ask for no work: what comes in is bounded, and nobody loses a word. */

const MOST = 8;

let plain: PlainInProcess;
beforeAll(async () => {
  plain = await startPlain({ most: MOST, perHour: 60 });
});
afterAll(() => plain.close());

test('after a rush the rest is asked to wait; what they wrote stays, and is taken when there is room', {
  timeout: 240_000,
}, async () => {
  const first = await (await openPlain(plain.ask)).press('start-pages');
  const told = await answerAll(first, [
    { choice: 'no' },
    { text: 'Kent' },
    { choice: 'no' },
    { text: 'It was in May.' },
  ]);
  const check = await told.press('enough');
  let page = await check.press('send');
  let sent = 1;
  // "Send it as a new report" of a page that was sent: the cheapest way to send many.
  const again = await check.press('send');
  while (page.status === 200 && codeOn(page).length > 0 && sent < 50) {
    page = await again.press('send-new');
    if (codeOn(page).length > 0) sent += 1;
  }
  expect(sent).toBe(MOST);
  expect(page.text).toContain('A lot of people are using this right now. Wait a minute, then try again.');
  expect(page.text).toContain('It was in May.');
  expect(await openHeld(plain)).toHaveLength(MOST);

  plain.clock.now = new Date(plain.clock.now.getTime() + 60_000);
  expect(codeOn(await page.press('send'))).toHaveLength(9);
});
