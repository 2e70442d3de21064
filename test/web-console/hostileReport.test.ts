import { expect, test } from 'vitest';
import { encodeEntity } from '../../src/report/mime.ts';
import type { Report } from '../../src/report/report.ts';
import { readPublicKey } from '../../src/seal/keys.ts';
import { seal } from '../../src/seal/seal.ts';
import { useConsole } from './support/atDesk.ts';
import { storyReport } from './support/reports.ts';

const at = useConsole();

const MARKUP = [
  '<script>globalThis.owned = 1</script>',
  '<img src=x onerror="globalThis.owned = 1">',
  '"><svg onload=globalThis.owned=1>',
  '</dd></dl><iframe srcdoc="<script>parent.owned=1</script>"></iframe>',
  "javascript:globalThis.owned=1 {{constructor.constructor('owned=1')()}}",
  '<style>body{display:none}</style><a href="https://evil.example/">click</a>',
].join('\n');

/** Turns text around, ends what others began, hides and clears: what a terminal or a page could act on. */
const CONTROLS = '\u202Egnp.exe\u202C \u2066a\u2067b \u0000\u001B[2J\u009B31m\u0085end';

/** Every free text of a report is `text`. */
function hostileReport(text: string): Report {
  return {
    ...storyReport(text),
    force: text,
    answers: [
      { question: 'a', asked: text, text },
      { question: 'a', asked: text, choices: [{ id: 'x', label: text }] },
      {
        question: 'b',
        asked: text,
        choices: [
          { id: 'x', label: text },
          { id: 'x', label: text },
        ],
      },
      {
        question: 'c',
        asked: text,
        people: [{ name: text, rank: text, collarNumber: text, station: text, description: text }, {}],
      },
    ],
  };
}

/** Seals a report without the cleaning that honest clients do. */
async function addUncleaned(report: Report): Promise<string> {
  const encoder = new TextEncoder();
  const bytes = encodeEntity(
    [
      { type: 'text/plain; charset=utf-8', encoding: '8bit', body: encoder.encode('x') },
      { type: 'application/vnd.candour.report+json', encoding: 'binary', body: encoder.encode(JSON.stringify(report)) },
    ],
    'candour-hostile',
  );
  const members = at.running.unit.roster.desks[0]?.members ?? [];
  return at.running.addSealed(await seal(bytes, await Promise.all(members.map((member) => readPublicKey(member.key)))));
}

async function show(id: string): Promise<void> {
  const { desk } = at;
  await desk.signIn('a-okafor');
  await desk.page.click('text=Unlock your key');
  await desk.unlock('a-okafor');
  await desk.openReport(id);
  await desk.page.waitForSelector('.answers');
}

test('markup is words: nothing runs, loads or is built from it', async () => {
  const { page } = at.desk;
  await show(await addUncleaned(hostileReport(MARKUP)));
  expect(await page.textContent('.words')).toContain('<img src=x onerror="globalThis.owned = 1">');
  expect(await page.evaluate(() => (globalThis as { owned?: unknown }).owned)).toBeUndefined();
  const built = await page.$$eval('.answers *', (found) => [...new Set(found.map((one) => one.tagName))].sort());
  expect(built.filter((tag) => !['DD', 'DIV', 'DL', 'DT', 'LI', 'P', 'UL'].includes(tag))).toEqual([]);
  expect(await page.$$eval('a', (found) => found.filter((one) => one.href.includes('evil')).length)).toBe(0);
  await at.desk.assertFits();
  await at.desk.assertAccessible();
});

test('controls and forced directions are gone, and what is around them stays as it is', async () => {
  const { page } = at.desk;
  await show(await addUncleaned(hostileReport(CONTROLS)));
  const shown = (await page.textContent('body')) ?? '';
  expect(shown).toContain('gnp.exe');
  expect(shown).toContain('[2J31mend');
  expect(
    [...shown].filter((character) =>
      /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u.test(character),
    ),
  ).toEqual([]);
});

test('huge lines, stacked marks and text without a place to break stay inside the page', async () => {
  const { page } = at.desk;
  const huge = `${'x'.repeat(30_000)} ${'\u0301\u0335'.repeat(3000)}Z ${'مرحبا'.repeat(2000)} ${'\n'.repeat(2000)}end`;
  await page.setViewportSize({ width: 390, height: 844 });
  await show(
    await addUncleaned({ ...hostileReport('x'), answers: [{ question: 'a', asked: huge.slice(0, 1900), text: huge }] }),
  );
  await at.desk.assertFits();
  const inside = await page.evaluate(() => {
    const box = document.querySelector('.answers')?.getBoundingClientRect();
    const notice = document.querySelector('.report-main > .notice')?.getBoundingClientRect();
    return (box?.bottom ?? 0) <= (notice?.top ?? 0);
  });
  expect(inside).toBe(true);
});

test('words in any script keep their own direction inside an English page', async () => {
  const { page } = at.desk;
  const story = 'الشرطي جاء إلى بيتنا.\n\nThe second paragraph is English.';
  await show(await at.running.add(storyReport(story)));
  const directions = await page.$$eval('.answer-long .words p', (found) =>
    found.map((one) => getComputedStyle(one).direction),
  );
  expect(directions.slice(0, 2)).toEqual(['rtl', 'ltr']);
});
