import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseReport } from '../../src/report/parse.ts';
import { open } from '../../src/seal/open.ts';
import { driveLynx, keys } from '../support/lynx.ts';
import { answerAll, codeOn, openPlain } from '../support/plainPage.ts';
import { openRecord, startUnitService, type UnitService } from '../support/unitService.ts';
import { startW3m, type W3m } from '../support/w3m.ts';

/** A whole report in browsers that know text and forms, and nothing else. */

let service: UnitService;
let w3m: W3m;
beforeAll(async () => {
  service = await startUnitService();
  w3m = await startW3m(service.service.origin);
});
afterAll(async () => {
  await w3m?.remove();
  await service?.remove();
});

async function storiesHeld(): Promise<(string | undefined)[]> {
  const store = await openRecord(service.service);
  const rows = await store.db.selectFrom('report').select(['sealed']).execute();
  await store.close();
  const reports = rows.map(async ({ sealed }) => parseReport(await open(sealed, [service.unit.keys.ccu])).report);
  return (await Promise.all(reports)).map(({ answers }) => answers.find(({ question }) => question === 'what')?.text);
}

test('w3m: every control is shown, and a report goes all the way', async () => {
  const start = await openPlain(w3m.ask);
  const shown = await w3m.show(start.html);
  expect(shown).toContain('[Start with one question a page]');
  expect(shown).toContain('Encrypted on arrival');
  const danger = await start.press('start-pages');
  expect(await w3m.show(danger.html)).toMatch(/\( \)\s*Yes\s*\( \)\s*No\s*\( \)\s*I am not sure\s*\[Continue\]/);
  const story = await answerAll(danger, [{ choice: 'no' }, { text: 'Kent' }, { choice: 'no' }]);
  expect(await w3m.show(story.html)).toContain('What happened?');
  const check = await (await story.press('answer', { text: 'Told with w3m: ŵ, €.' })).press('enough');
  expect(await w3m.show(check.html)).toContain('[Send my report]');
  const sent = await check.press('send');
  const words = codeOn(sent);
  expect(words).toHaveLength(9);
  expect(await w3m.show(sent.html)).toContain(`1. ${words[0]}`);
  expect(await storiesHeld()).toContain('Told with w3m: ŵ, €.');
});

test('Lynx, in a terminal, key by key', async () => {
  const { down, enter, find, quit, tab, type } = keys;
  const screen = await driveLynx(`${service.service.origin}/plain`, [
    ...[...find('Start with one'), enter],
    // The danger question: No, Continue.
    ...[...down(2), enter, ...down(2), enter],
    // The force: its name, Continue.
    ...[...down(1), ...type('Kent'), ...down(2), enter],
    // Whether somebody might read it: No, Continue.
    ...[...down(1), enter, ...down(3), enter],
    ...[...down(1), ...type('Told with Lynx.'), tab, enter],
    ...[...find('I have said enough'), enter],
    ...[...find('Send my report'), enter],
    ...quit,
  ]);
  expect(screen).toContain('Your report has been sent.');
  expect(await storiesHeld()).toContain('Told with Lynx.');
});
