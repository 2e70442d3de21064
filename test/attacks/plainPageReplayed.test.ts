import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHeld, type PlainInProcess, startPlain } from '../channels/plain/startPlain.ts';
import { answerAll, codeOn, openPlain, type PlainPage } from '../support/plainPage.ts';

/** A page without JavaScript sent twice, by two windows, or by many at once: one report, and the same nine words. */

let plain: PlainInProcess;
beforeAll(async () => {
  plain = await startPlain();
});
afterAll(() => plain.close());

async function toCheck(): Promise<PlainPage> {
  const first = await (await openPlain(plain.ask)).press('start-pages');
  const told = await answerAll(first, [
    { choice: 'no' },
    { text: 'Kent' },
    { choice: 'no' },
    { text: 'It was in May.' },
  ]);
  return await told.press('enough');
}

test('the last page sent ten times at once is one report', async () => {
  const check = await toCheck();
  const sent = await Promise.all(Array.from({ length: 10 }, () => check.press('send')));
  expect(new Set(sent.map((page) => codeOn(page).join(' '))).size).toBe(1);
  expect(codeOn(sent[0] ?? expect.fail())).toHaveLength(9);
  expect(await openHeld(plain)).toHaveLength(1);
  expect(sent.filter(({ text }) => text.includes('It was sent only once')).length).toBe(9);
});

test('two windows with one conversation: the second is told, loses nothing, and can send it as a new report', async () => {
  const before = (await openHeld(plain)).length;
  const check = await toCheck();
  const other = await (await check.press('change-what')).press('answer', { text: 'It was in June, in fact.' });
  const first = await check.press('send');
  const second = await other.press('send');
  expect(codeOn(second)).toEqual(codeOn(first));
  expect(second.text).toContain('If you changed an answer after you sent it, the change was not sent');
  expect(await openHeld(plain)).toHaveLength(before + 1);

  const third = await second.press('send-new');
  expect(codeOn(third)).toHaveLength(9);
  expect(codeOn(third)).not.toEqual(codeOn(first));
  const held = await openHeld(plain);
  expect(held).toHaveLength(before + 2);
  const stories = held
    .slice(before)
    .map(({ report }) => report.answers.find(({ question }) => question === 'what')?.text);
  expect(stories.sort()).toEqual(['It was in June, in fact.', 'It was in May.']);
});

test('an old page is gone on with from where it was', async () => {
  const first = await (await openPlain(plain.ask)).press('start-pages');
  const force = await first.press('answer', { choice: 'no' });
  await force.press('answer', { text: 'Kent' });
  const again = await force.press('answer', { text: 'Gwent' });
  expect(again.text).toContain('Could it be about someone who might read your report?');
});

test('two conversations never share their words', async () => {
  const pages = [await toCheck(), await toCheck()];
  const codes = await Promise.all(pages.map(async (page) => codeOn(await page.press('send')).join(' ')));
  expect(new Set(codes).size).toBe(2);
});
