import { expect, test } from 'vitest';
import { interview } from '../../src/interview/interview.ts';
import { cy } from '../../src/interview/texts/cy.ts';
import { toReport } from '../../src/interview/toReport.ts';
import type { Answers } from '../../src/interview/types.ts';
import { useConsole } from './support/atDesk.ts';

const at = useConsole();

const answers: Answers = {
  danger: { choices: ['no'] },
  force: { choices: ['south-wales'] },
  conflict: { choices: ['no'] },
  what: { texts: ['Mae e wedi bod yn tecstio fy chwaer ers iddo ddod i’r tŷ.'] },
  about: { choices: ['relationship', 'systems'] },
  connected: { choices: ['friend-or-family'] },
  who: { people: [{ name: 'Siôn', rank: 'PC' }] },
  still: { skipped: true },
};

test('a report in Welsh is read as the reporter saw it, with the English of every question and answer beside it', async () => {
  const { desk } = at;
  const id = await at.running.add(toReport(interview, answers, cy, { desk: 'ccu', channel: 'chat' }));
  await desk.signIn('a-okafor');
  await desk.openReport(id);
  await desk.unlock('a-okafor');
  await desk.page.waitForSelector('.answers');
  const shown = await desk.page.$eval('.answers', (list) => (list as HTMLElement).innerText);
  for (const welsh of [
    'Beth ddigwyddodd?',
    'Heddlu De Cymru',
    'tecstio fy chwaer',
    'Na allai',
    'Dydw i ddim yn gwybod',
  ]) {
    expect(shown).toContain(welsh);
  }
  const english = await desk.page.$$eval('.english', (found) =>
    found.map((one) => [one.textContent, one.getAttribute('lang')]),
  );
  for (const text of [
    'What happened?',
    'South Wales Police',
    'Looks people up on police computers without a reason',
    'It happened to a friend or someone in my family',
    'I do not know',
  ]) {
    expect(english).toContainEqual([text, 'en']);
  }
  await desk.assertAccessible();
  await desk.assertFits();
});
