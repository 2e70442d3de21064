import { beforeAll, expect, test } from 'vitest';
import { recordRoster } from '../../src/staff/resealing/recordRoster.ts';
import { useConsole } from './support/atDesk.ts';
import { makeFullUnit } from './support/fullUnit.ts';
import { storyReport } from './support/reports.ts';
import { shoot } from './support/shoot.ts';
import { begin, openPart, said } from './support/workCase.ts';

const at = useConsole(makeFullUnit);
beforeAll(() => recordRoster(at.running.store, at.running.unit.roster, at.running.service.now()));
test('a report goes to another force: one proposes, another agrees, and a member of the other desk reads the words', async () => {
  const { desk, running } = at;
  const { page } = desk;
  const id = await running.add(storyReport('He came round off duty.'));
  await begin(desk, 'ccu-1', id);
  const part = await openPart(page, 'Transfer to another desk');
  await part.getByRole('button', { name: 'Propose the transfer' }).press('Enter');
  await part.getByRole('alert').getByText('Choose the desk and the reason.').waitFor();
  await part.getByLabel('Counter-corruption unit of another force').check();
  await part.getByLabel('It is about somebody of another force').check();
  await desk.assertAccessible();
  await shoot(page, 'transfer-form');
  await part.getByRole('button', { name: 'Propose the transfer' }).press('Enter');
  await said(page, 'The transfer is proposed. A second person has to agree.');
  await part.getByText('who proposes a transfer is not who approves it').waitFor();
  expect(await part.getByRole('button', { name: 'Agree to the transfer' }).count()).toBe(0);

  await begin(desk, 'ccu-2', id);
  const proposed = await openPart(page, 'Transfer to another desk');
  await proposed.getByText('ccu-1 proposes: “Counter-corruption unit of another force”.').waitFor();
  await desk.assertAccessible();
  await page.setViewportSize({ width: 360, height: 900 });
  await desk.assertFits();
  await page.setViewportSize({ width: 1280, height: 900 });
  await shoot(page, 'transfer-proposed');
  await proposed.getByRole('button', { name: 'Agree to the transfer' }).press('Enter');
  await page.getByText('“Counter-corruption unit of another force” has this report now').waitFor();
  await desk.assertAccessible();
  await shoot(page, 'transfer-gone');
  await desk.signIn('ccu-1');
  await desk.openReport(id);
  await page.getByText('There is no such report at your desk').waitFor();

  await desk.signIn('partner-2');
  await desk.openReport(id);
  await desk.unlock('partner-2');
  await desk.read();
  await page.getByText('He came round off duty.').first().waitFor();
  await page.getByRole('button', { name: 'Send it back' }).waitFor();
  await desk.assertAccessible();
  await shoot(page, 'transfer-arrived');
  await page.getByLabel('I am not named and I do not know anybody in it').check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await said(page, 'You are in no conflict.');
  expect(await page.getByRole('button', { name: 'Send it back' }).count()).toBe(0);
  const history = await openPart(page, 'Transfer to another desk');
  await history.getByText('ccu-1 proposed it, ccu-2 agreed.').waitFor();
  await shoot(page, 'transfer-history');
});

test('a desk that cannot open what it got sends it back, with the keyboard alone', async () => {
  const { desk, running } = at;
  const { page } = desk;
  const id = await running.add(storyReport('She saw the messages.'));
  await begin(desk, 'ccu-1', id);
  const part = await openPart(page, 'Transfer to another desk');
  await part.getByLabel('Local policing body').check();
  await part.getByLabel('It is about a chief officer, and another body has to have it').check();
  await part.getByRole('button', { name: 'Propose the transfer' }).press('Enter');
  await said(page, 'The transfer is proposed.');
  await begin(desk, 'ccu-2', id);
  await (await openPart(page, 'Transfer to another desk'))
    .getByRole('button', { name: 'Agree to the transfer' })
    .press('Enter');
  await page.getByText('“Local policing body” has this report now').waitFor();
  // As a colleague of ill will could have sealed it: whole in form, and opening nothing.
  await running.store.pool.query(
    `UPDATE added_key SET packet = overlay(packet placing '\\x00' from 30) WHERE report_id = $1`,
    [Buffer.from(id, 'hex')],
  );
  await desk.signIn('policing-body-1');
  await desk.openReport(id);
  await desk.unlock('policing-body-1');
  await page.locator('form[aria-label="Reason for opening"]').getByRole('button').click();
  await page.getByText('It is not sealed to this key').waitFor();
  await page.getByRole('heading', { name: 'Case' }).waitFor();
  await desk.assertAccessible();
  await shoot(page, 'transfer-unreadable');
  await page.getByRole('button', { name: 'Send it back' }).press('Enter');
  await page.getByText('“Counter-corruption unit” has this report now').waitFor();
  await desk.signIn('ccu-2');
  await desk.openReport(id);
  await desk.unlock('ccu-2');
  await desk.read();
  await page.getByText('She saw the messages.').first().waitFor();
});
