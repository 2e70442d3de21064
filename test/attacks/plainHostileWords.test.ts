import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { interview } from '../../src/interview/interview.ts';
import { PERSON_FIELDS } from '../../src/interview/summarise.ts';
import { openHeld, type PlainInProcess, startPlain } from '../channels/plain/startPlain.ts';
import { answerAll, codeOn, openPlain, type PlainPage, submit } from '../support/plainPage.ts';

/** HTML, template marks, control characters, bidirectional overrides, and forms that no page of ours has made. */

let plain: PlainInProcess;
beforeAll(async () => {
  plain = await startPlain();
});
afterAll(() => plain.close());

const HOSTILE = `</textarea></li><script>alert(1)</script><img src=x onerror=alert(1)>"'\`><b onmouseover='x'>{{vars.conversation}} {{{walk}}} %s \${7*7} &lt;b&gt;`;
const HOSTILE_NAME = `<script>x</script>"'{{vars}}`;
const UNSEEN = 'abc\u202Edef\u2066ghi\u0000jkl\u0007mno\u0085pqr\u200Fstu';
const SEEN = 'abcdefghijklmnopqr\u200Fstu';

const begin = async (view: string): Promise<PlainPage> => await (await openPlain(plain.ask)).press(`start-${view}`);

/** Tags of a page that its own templates do not write. */
const foreign = (html: string): string[] =>
  [...html.matchAll(/<\/?([a-z]+)[^>]*>/gi)].flatMap(([tag, name = '']) =>
    /^(script|img|b|i|iframe|svg)$/i.test(name) || /\son\w+=/i.test(tag.replace(/"[^"]*"/g, '""')) ? [tag] : [],
  );

test.each(['chat', 'pages'])('as %s: what looks like markup is text, on every page and in the report', async (view) => {
  const told = await answerAll(await begin(view), [{ choice: 'no' }, { text: HOSTILE_NAME }]);
  const kept = await told.press('answer', { choice: '(as-typed)' });
  const story = await answerAll(kept, [{ choice: 'no' }, { text: `${HOSTILE}\n${UNSEEN}` }]);
  let who = story.buttons.includes('done') && view === 'chat' ? await story.press('done') : story;
  while (who.field('people') === '') who = await who.press(who.buttons.includes('agree-no') ? 'agree-no' : 'done');
  const filled = Object.fromEntries(PERSON_FIELDS.map((field) => [`p0.${field}`, `${field} ${HOSTILE}`]));
  const drafted = await who.press('add-person', filled);
  expect(drafted.field('p0.rank')).toBe(`rank ${HOSTILE}`);
  const check = await (await drafted.press('answer')).press('enough');
  for (const page of [told, kept, story, who, drafted, check]) {
    expect(foreign(page.html)).toEqual([]);
    expect(page.html).not.toMatch(/[\u0000\u0007\u0085\u202e\u2066]/);
  }
  expect(check.text).toContain('{{vars.conversation}} {{{walk}}}');
  expect(codeOn(await check.press('send'))).toHaveLength(9);
  const report = (await openHeld(plain)).at(-1)?.report;
  const what = report?.answers.find(({ question }) => question === 'what')?.text;
  expect(what).toBe(`${HOSTILE}\n${SEEN}`);
  expect(report?.answers.find(({ question }) => question === 'who')?.people?.[0]?.name).toBe(`name ${HOSTILE}`);
});

test('more than a report can hold is not taken, and stays where it was typed', async () => {
  const page = await answerAll(await begin('pages'), [{ choice: 'no' }, { text: 'Kent' }, { choice: 'no' }]);
  const long = 'words '.repeat(40_000);
  const refused = await page.press('answer', { text: long });
  expect(refused.status).toBe(200);
  expect(refused.text).toContain('letters too long');
  expect(refused.field('text')).toBe(long);
  const most = 'w'.repeat(199_000);
  const check = await (await page.press('answer', { text: most })).press('enough');
  expect(codeOn(await check.press('send'))).toHaveLength(9);
  expect((await openHeld(plain)).at(-1)?.report.answers.at(-1)?.text).toBe(most);
});

test('a body beyond every limit is refused with a page that says what to do', async () => {
  const page = await submit(plain.ask, new URLSearchParams({ text: 'x'.repeat(4_000_000) }));
  expect(page.status).toBe(413);
  expect(page.text).toContain('Nothing is lost: press Back in your browser');
});

test('a body of another type is refused with a page', async () => {
  const response = await plain.ask('/plain', {
    method: 'POST',
    body: '{"token":""}',
    headers: { 'content-type': 'application/json' },
  });
  expect(response.status).toBe(415);
  expect(await response.text()).toContain('We did not understand that page');
});

test('forms that no page has made: no failure, whatever they ask', { timeout: 120_000 }, async () => {
  const talking = (await answerAll(await begin('chat'), [{ choice: 'no' }])).field('token');
  const asked = (
    await answerAll(await begin('pages'), [{ choice: 'no' }, { text: 'Kent' }, { choice: 'no' }, { text: 'May' }])
  ).field('token');
  const tokens = { talking, asked };
  const ids = interview.questions.flatMap(({ id, options = [] }) => [id, ...options.map((option) => option.id)]);
  const does = fc.oneof(
    fc.constantFrom(
      'answer',
      'done',
      'keep',
      'back',
      'help',
      'enough',
      'ask-on',
      'agree-yes',
      'agree-no',
      'send',
      'look',
    ),
    fc.constantFrom(
      'add-person',
      'lang-cy',
      'lang-xx',
      'view-pages',
      'view-x',
      'change-',
      'change-__proto__',
      'start-chat',
    ),
    fc.constantFrom(...ids).map((id) => `change-${id}`),
    fc.string(),
  );
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...ids),
    fc.constantFrom('(as-typed)', '99', '-1', 'NaN'),
  );
  const name = fc.constantFrom(
    'text',
    'choice',
    'people',
    'urgent',
    'p0.name',
    'p19.rank',
    'p99.name',
    'lang',
    'x',
    '__proto__',
  );
  const form = fc.array(fc.tuple(name, value), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('talking', 'asked'), does, form, async (where, press, fields) => {
      const body = new URLSearchParams([
        ['token', tokens[where as keyof typeof tokens]],
        [`do-${press}`, 'x'],
        ...fields,
      ]);
      const page = await submit(plain.ask, body);
      expect(page.status).toBe(200);
      expect(foreign(page.html)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
  expect(plain.logged).toEqual([]);
});
