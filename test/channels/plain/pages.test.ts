import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interview } from '../../../src/interview/interview.ts';
import { answerAll, codeOn, openPlain, type PlainAnswer, type PlainPage } from '../../support/plainPage.ts';
import { openHeld, type PlainInProcess, startPlain } from './startPlain.ts';

let plain: PlainInProcess;
beforeAll(async () => {
  plain = await startPlain();
});
afterAll(() => plain.close());

const STORY = 'He came back off duty.\nHe sent me hearts.';

/** Answers up to what happened, which is asked next. */
const UNTIL_STORY: PlainAnswer[] = [{ choice: 'no' }, { text: 'Dorset' }, { choice: 'no' }];

const begin = async (view: 'chat' | 'pages', language = 'en'): Promise<PlainPage> =>
  await (await openPlain(plain.ask, language)).press(`start-${view}`);

/** Leaves out what may be left out, and says no to what is suggested, until the check. */
async function skipToCheck(page: PlainPage): Promise<PlainPage> {
  let now = page;
  for (let steps = 0; !now.buttons.includes('send'); steps++) {
    if (steps > 2 * interview.questions.length) throw new Error(`no end: ${now.text}`);
    now = await now.press(now.buttons.includes('agree-no') ? 'agree-no' : 'done');
  }
  return now;
}

async function toCheck(view: 'chat' | 'pages'): Promise<PlainPage> {
  return await skipToCheck(await answerAll(await begin(view), [...UNTIL_STORY, { text: STORY }]));
}

describe('a whole report', () => {
  test.each(['chat', 'pages'] as const)('as %s: questions, check, nine words, the end', async (view) => {
    const before = (await openHeld(plain)).length;
    const check = await toCheck(view);
    expect(check.text).toContain('Check your answers');
    expect(check.text).toContain('Counter-corruption unit');
    const sent = await check.press('send');
    const words = codeOn(sent);
    expect(words).toHaveLength(9);
    expect(sent.text).toContain('Your report has been sent.');

    const held = await openHeld(plain);
    expect(held).toHaveLength(before + 1);
    const { report, row } = held.at(-1) ?? expect.fail();
    expect(report).toMatchObject({ channel: 'plain', language: 'en', desk: 'ccu', force: 'Dorset Police' });
    expect(report.answers.find(({ question }) => question === 'what')?.text).toBe(STORY);
    expect(row.channel).toBe('plain');
    expect(row.received_hour.getTime() % 3_600_000).toBe(0);

    const asked = await sent.press('written');
    const places = [...asked.text.matchAll(/Word (\d)/g)].map(([, n]) => Number(n) - 1);
    const [first = '', second = ''] = places.map((place) => words[place] ?? '');
    const wrong = await asked.press('confirm', { word0: first === 'zebra' ? 'zoo' : 'zebra', word1: second });
    expect(wrong.text).toContain('is not the same');
    const end = await wrong.press('confirm', { word0: first.slice(0, 4), word1: second });
    expect(end.text).toContain('What happens next');
    expect(end.html).not.toContain('<form');
  });

  test('in Welsh, from the first page on', async () => {
    const start = await openPlain(plain.ask, 'cy');
    expect(start.html).toContain('<html lang="cy"');
    const page = await answerAll(await start.press('start-pages'), UNTIL_STORY);
    expect(page.text).toContain('Beth ddigwyddodd?');
    expect(page.text).toContain('Gadael nawr');
  });

  test('going on without the words comes with a warning, and ends too', async () => {
    const sent = await (await toCheck('pages')).press('send');
    const warned = await (await sent.press('written')).press('skip-code');
    expect(warned.text).toContain('No one can give them to you again');
    const shown = await warned.press('show-code');
    expect(codeOn(shown)).toEqual(codeOn(sent));
    expect((await warned.press('leave-code')).text).toContain('What happens next');
  });
});

describe('moving about', () => {
  test('what is typed stays through a change of language, of form, and help', async () => {
    const page = await answerAll(await begin('pages'), UNTIL_STORY);
    const typed = { text: 'Half a sentence that I' };
    const welsh = await page.press('lang-cy', typed);
    expect(welsh.html).toContain('<html lang="cy"');
    expect(welsh.field('text')).toBe(typed.text);
    const chat = await welsh.press('view-chat');
    expect(chat.field('text')).toBe(typed.text);
    const english = await chat.press('lang-en');
    expect(english.text).toContain('What happened?');
    const helped = await english.press('help');
    expect(helped.text).toContain('How this chat works');
    expect(helped.field('text')).toBe(typed.text);
    const gone = await helped.press('back', { text: `${typed.text} wrote` });
    const again = await gone.press('keep');
    expect(again.field('text')).toBe('Half a sentence that I wrote');
  });

  test('an answer is changed from the check, and its page shows what it was', async () => {
    const check = await toCheck('pages');
    const change = await check.press('change-what');
    expect(change.field('text')).toBe(STORY);
    const changed = await change.press('answer', { text: 'Something else happened.' });
    expect(changed.text).toContain('Check your answers');
    expect(changed.text).toContain('Something else happened.');
    expect(changed.text).not.toContain('hearts');
  });

  test('several people, one form after the other, with what was filled in', async () => {
    let page = await answerAll(await begin('pages'), [...UNTIL_STORY, { text: STORY }]);
    while (page.field('people') === '')
      page = await page.press(page.buttons.includes('agree-no') ? 'agree-no' : 'done');
    const two = await page.press('add-person', { 'p0.name': 'Dave "the cat"', 'p0.rank': 'PC' });
    expect(two.field('p0.name')).toBe('Dave "the cat"');
    const three = await two.press('add-person', { 'p1.station': 'Poole' });
    expect(three.html).toContain('name="p2.name"');
    const check = await skipToCheck(await three.press('answer'));
    expect(check.text).toContain('Dave "the cat", PC');
    expect(check.text).toContain('Poole');
  });

  test('a place outside shows how to reach it, and the question stays', async () => {
    const page = await answerAll(await begin('pages'), [{ choice: 'no' }, { text: 'Dorset' }, { choice: 'not-sure' }]);
    const told = await page.press('answer', { choice: 'crimestoppers' });
    expect(told.text).toContain('0800 085 0000');
    expect(told.text).toContain('Who should get your report?');
  });

  test('danger brings the card at once', async () => {
    expect((await (await begin('pages')).press('answer', { choice: 'yes' })).text).toContain('press 55');
    expect((await (await begin('chat')).press('answer', { choice: 'yes' })).text).toContain('press 55');
  });

  test('"I have said enough" leads to the check, and on from there', async () => {
    const told = await answerAll(await begin('pages'), [...UNTIL_STORY, { text: 'It was last week.' }]);
    const check = await told.press('enough');
    expect(check.buttons).toContain('send');
    expect((await check.press('ask-on')).buttons).not.toContain('send');
    const sent = await check.press('send');
    expect(codeOn(sent)).toHaveLength(9);
    const report = (await openHeld(plain)).at(-1)?.report;
    expect(report?.answers.map(({ question }) => question)).toEqual(['danger', 'force', 'conflict', 'what']);
  });

  test('typing "leave" takes the words off the screen at once', async () => {
    const page = await answerAll(await begin('chat'), UNTIL_STORY);
    const left = await page.press('answer', { text: 'leave' });
    expect(left.html).toContain('http-equiv="refresh" content="0;url=https://www.bbc.co.uk/weather"');
    expect(left.html).not.toContain('<form');
    expect(left.text).not.toContain('Dorset');
  });
});

describe('what cannot be taken', () => {
  test('no answer: said at the top, with the way to the field', async () => {
    const page = await answerAll(await begin('pages'), UNTIL_STORY);
    const nothing = await page.press('answer', { text: '  ' });
    expect(nothing.text).toContain('There is a problem Please write something first.');
    expect(nothing.html).toContain('href="#f-text"');
  });

  test('an answer picked and another typed: both stay', async () => {
    const page = await begin('chat');
    const both = await page.press('answer', { choice: 'no', text: 'He lives with me' });
    expect(both.text).toContain('only one of the two');
    expect(both.field('text')).toBe('He lives with me');
    expect(both.picked('choice')).toEqual(['no']);
  });

  test('a force that is on no list is kept as typed', async () => {
    const page = await answerAll(await begin('pages'), [{ choice: 'no' }, { text: 'Zzyzx Rangers' }]);
    expect(page.text).toContain('Keep “Zzyzx Rangers”');
    const kept = await page.press('answer', { choice: '(as-typed)' });
    expect(kept.text).toContain('Could it be about someone who might read your report?');
  });

  test('without a roster nothing can be sent, nothing is lost, and it works when it is back', async () => {
    const check = await toCheck('pages');
    plain.roster.isThere = false;
    const stopped = await check.press('send');
    plain.roster.isThere = true;
    expect(stopped.text).toContain('We cannot take your report here right now');
    expect(stopped.text).toContain('0800 085 0000');
    expect(stopped.text).toContain('hearts');
    expect(stopped.buttons).not.toContain('send');
    expect(codeOn(await (await stopped.press('look')).press('send'))).toHaveLength(9);
  });

  test('an expired roster stops it in the same way', async () => {
    const check = await toCheck('chat');
    const { now } = plain.clock;
    plain.clock.now = new Date(now.getTime() + 6 * 86_400_000);
    const { expires } = plain.unit.roster;
    plain.unit.roster.expires = '2020-01-01';
    const stopped = await check.press('send');
    plain.unit.roster.expires = expires;
    plain.clock.now = now;
    expect(stopped.text).toContain('We could not make sure who would be able to open it');
  });
});

test('Botkit is loaded when a page without JavaScript is opened, not before, and never in the thread of the service', async () => {
  const fresh = await startPlain();
  for (const path of ['/healthz', '/v1/roster', '/v1/challenge', '/openapi.json', '/nothing']) await fresh.ask(path);
  expect(fresh.chat.isLoaded).toBe(false);
  await (await openPlain(fresh.ask)).press('start-chat');
  expect(fresh.chat.isLoaded).toBe(true);
  const here = Object.keys(createRequire(import.meta.url).cache);
  expect(here.filter((path) => /node_modules.(botkit|botbuilder)/.test(path))).toEqual([]);
  await fresh.close();
});

test('each page: strict policy, nothing kept, nothing loaded, no title that tells', async () => {
  const pages = [await openPlain(plain.ask), await begin('chat'), await toCheck('pages')];
  for (const { headers, html } of pages) {
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('set-cookie')).toBeNull();
    expect(html).toContain('<title>Candour</title>');
    expect(html).not.toMatch(/<(?:script|img|svg|link|iframe|object)|\ssrc=|url\(|@font-face|\son\w+=/i);
  }
});
