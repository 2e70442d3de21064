import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHeld, type PlainInProcess, startPlain } from '../channels/plain/startPlain.ts';
import { answerAll, openPlain, type PlainPage, submit } from '../support/plainPage.ts';

/** What a page carries is changed, made up, or older than a week: a clear page, with the words that came along. */

let plain: PlainInProcess;
beforeAll(async () => {
  plain = await startPlain();
});
afterAll(() => plain.close());

const WORDS = 'He <i>sent</i> me hearts.';

async function storyPage(): Promise<PlainPage> {
  const first = await (await openPlain(plain.ask)).press('start-pages');
  return await answerAll(first, [{ choice: 'no' }, { text: 'Kent' }, { choice: 'no' }]);
}

test('changed: said so, the words are there to copy, and nothing was taken in', async () => {
  const page = await storyPage();
  const token = page.field('token');
  const changed = `${token.slice(0, 100)}${token[100] === 'A' ? 'B' : 'A'}${token.slice(101)}`;
  const answered = await page.press('answer', { token: changed, text: WORDS });
  expect(answered.status).toBe(400);
  expect(answered.text).toContain('We cannot go on from that page');
  expect(answered.html).toContain('He &lt;i&gt;sent&lt;/i&gt; me hearts.');
  expect(answered.html).not.toContain(changed);
  expect((await page.press('answer', { token: `${token}A`, text: WORDS })).status).toBe(400);
  expect(await openHeld(plain)).toEqual([]);
});

test('too old: the same, in the language of the page', async () => {
  const page = await (await storyPage()).press('lang-cy');
  const { now } = plain.clock;
  plain.clock.now = new Date(now.getTime() + 8 * 86_400_000);
  const answered = await page.press('answer', { text: WORDS });
  plain.clock.now = now;
  expect(answered.status).toBe(400);
  expect(answered.text).toContain('Mae’r dudalen honno’n rhy hen');
  expect(answered.html).toContain('He &lt;i&gt;sent&lt;/i&gt; me hearts.');
});

test('one of another installation is one of nobody', async () => {
  const other = await startPlain();
  try {
    const page = await (await openPlain(other.ask)).press('start-pages');
    const body = new URLSearchParams({ token: page.field('token'), 'do-answer': 'x', choice: 'no' });
    expect((await submit(plain.ask, body)).status).toBe(400);
  } finally {
    await other.close();
  }
});

test('after the report is in, its page can send nothing more', async () => {
  const check = await (await (await storyPage()).press('answer', { text: 'In May.' })).press('enough');
  const sent = await check.press('send');
  const before = (await openHeld(plain)).length;
  for (const does of ['send', 'send-new', 'answer', 'change-what', 'lang-cy', 'view-chat', 'nonsense']) {
    const page = await submit(
      plain.ask,
      new URLSearchParams({ token: sent.field('token'), [`do-${does}`]: 'x', text: 'more' }),
    );
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('In May.');
  }
  expect(await openHeld(plain)).toHaveLength(before);
});
