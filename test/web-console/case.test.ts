import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useConsole } from './support/atDesk.ts';
import { openDesk } from './support/desk.ts';
import { storyReport } from './support/reports.ts';
import { begin, openPart, partOf, said } from './support/workCase.ts';

const at = useConsole();

const shots = process.env['CASE_SHOTS'];
async function shoot(page: Page, name: string): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}

const holds = async (page: Page, title: string): Promise<string> =>
  (await partOf(page, title).locator('.part-holds').textContent()) ?? '';

test('two members work a report from its arrival to its close, and the keyboard is enough', async () => {
  const { desk } = at;
  const { page } = desk;
  const id = await at.running.add(storyReport('He was her contact and came round off duty.'));
  await desk.signIn('a-okafor');
  await desk.openReport(id);
  await desk.unlock('a-okafor');
  await page.locator('.bench').waitFor();
  await desk.assertAccessible();
  await shoot(page, '1-conflict');
  await page.getByRole('button', { name: 'Go on' }).press('Enter');
  await page.locator('.conflict .error').waitFor();
  await page.getByLabel('I am not named and I do not know anybody in it').press('Space');
  await page.getByRole('button', { name: 'Go on' }).press('Enter');
  await said(page, 'You are in no conflict.');

  await openPart(page, 'Danger and flags');
  await page.getByText('Nothing is flagged until you save it.').waitFor();
  expect(await page.getByLabel('An adult needs safeguarding').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Save flags' }).click();
  await page.getByRole('button', { name: 'Record that they are safe' }).waitFor();

  expect(await page.getByText('Finish the assessment: The 3x5x2 grade is missing.').count()).toBe(1);
  await page.getByText('Suggested, from how the reporter knows').waitFor();
  await shoot(page, '2-grade');
  await desk.assertAccessible();
  await page.getByRole('button', { name: 'Save grade' }).click();
  await said(page, 'The grade is saved.');
  expect(await holds(page, 'Grade')).toBe('2 C C A1 S2');

  await openPart(page, 'Category');
  await page.getByLabel('Search the categories').fill('disclos');
  await page.getByLabel('DIS Disclosure of information').check();
  await page.getByLabel('Search the categories').fill('');
  await shoot(page, '3-category');
  await page.getByRole('button', { name: 'Save categories' }).click();
  await said(page, 'The categories are saved.');
  expect(await holds(page, 'Category')).toContain('SEX (APSP)');

  await openPart(page, 'Harm');
  await page.getByLabel('A victim').check();
  await page.getByRole('button', { name: 'Save harm' }).click();
  await said(page, 'The answer on harm is saved.');
  await page.getByRole('button', { name: 'Finish the assessment' }).click();
  await said(page, 'The assessment is finished.');

  await openPart(page, 'Referral');
  await page.getByText('The category says abuse of position for a sexual purpose').waitFor();
  await page.getByLabel('It is not referred').check();
  await page.getByRole('button', { name: 'Save answer on referral' }).click();
  await page.getByText('Answer all eight questions first').waitFor();
  await page.locator('fieldset.rule', { hasText: 'M4' }).getByLabel('Yes').check();
  await page.getByText('It must be referred: M4.').waitFor();
  await desk.assertAccessible();
  await shoot(page, '4-referral');
  await page.getByRole('button', { name: 'Save answer on referral' }).click();
  await said(page, 'The answer on referral is saved.');

  await openPart(page, 'Decision');
  await page.getByLabel('Referred to the IOPC', { exact: true }).check();
  await page.getByText('A second person has to agree to this.').waitFor();
  await page.getByRole('button', { name: 'Propose' }).click();
  await page.getByText('Somebody else has to agree').waitFor();
  await shoot(page, '5-proposed');
  await desk.assertAccessible();

  await page.route('**/queue/events', (route) => route.fulfill({ contentType: 'text/event-stream', body: '' }));
  await page.reload();
  await desk.unlock('a-okafor');
  await desk.read();
  await page.getByText('Somebody else has to agree').waitFor();
  const other = await openDesk(at.browser, at.running);
  await begin(other, 'r-hughes', id);
  await other.page.getByRole('button', { name: 'Agree', exact: true }).click();
  await said(other.page, 'You agreed. The case is decided.');
  await other.page.getByRole('button', { name: 'Record that it was referred' }).click();
  await said(other.page, 'The referral is recorded.');
  await other.page.getByRole('button', { name: 'Record that they are safe' }).click();
  await said(other.page, 'Safeguarding is recorded.');

  // Nobody tells the first member's page, which still shows the case as it was: their change is refused, and what they chose stays.
  await page.getByRole('button', { name: 'Take it back' }).click();
  await said(page, 'Somebody has changed the case meanwhile.');
  await openPart(page, 'Feedback');
  await page.getByLabel('There is no way to reach whoever reported it').check();
  await page.getByRole('button', { name: 'Record feedback' }).click();
  await said(page, 'Feedback is recorded.');
  await page.getByRole('button', { name: 'Close the case' }).click();
  await said(page, 'The case is closed.');
  await desk.assertAccessible();
  await shoot(page, '6-closed');
  const { rows } = await at.running.store.pool.query('SELECT state FROM triage');
  expect(rows).toEqual([{ state: 'CLOSED' }]);
  expect(other.faults).toEqual([]);
  await other.close();
});

test('a member who is named is locked out, and the other desk reads what was sealed anew for it', async () => {
  const { desk } = at;
  const { page } = desk;
  const id = await at.running.add(storyReport('It is about somebody in that unit.'));
  await desk.signIn('a-okafor');
  await desk.openReport(id);
  await desk.unlock('a-okafor');
  await page.getByLabel('I am named in it').check();
  await page.getByText('sealed anew on this device for “Another police force”').waitFor();
  await desk.assertAccessible();
  await page.getByRole('button', { name: 'Lock me out of this report' }).click();
  await page.getByText('This report is not at your desk any more').waitFor();
  expect(await page.textContent('body')).not.toContain('somebody in that unit');
  const partner = await openDesk(at.browser, at.running);
  await partner.signIn('m-ellis');
  await partner.openReport(id);
  await partner.unlock('m-ellis');
  await partner.read();
  await partner.page.getByText('This is a copy').waitFor();
  expect(await partner.page.textContent('.answers')).toContain('It is about somebody in that unit.');
  expect(await partner.page.textContent('.report-main')).toContain('Word for word as it was sent');
  await partner.assertAccessible();
  expect(partner.faults).toEqual([]);
  await partner.close();
});

test('a note is sealed here, kept as bytes of one size, and read by a colleague', async () => {
  const { desk } = at;
  const { page } = desk;
  const id = await at.running.add(storyReport('A story.'));
  await begin(desk, 'a-okafor', id);
  await openPart(page, 'Notes');
  for (const words of ['short', `Rang the hospital.\n\n${'A longer one. '.repeat(200)}`]) {
    await page.getByLabel('Text', { exact: true }).fill(words);
    await page.getByRole('button', { name: 'Seal and keep' }).click();
    await said(page, 'The note is kept.');
    await expect.poll(() => page.getByLabel('Text', { exact: true }).inputValue()).toBe('');
  }
  await desk.assertAccessible();
  const { rows } = await at.running.store.pool.query(
    'SELECT count(DISTINCT octet_length(sealed))::int AS sizes, count(*)::int AS notes FROM case_note',
  );
  expect(rows).toEqual([{ sizes: 1, notes: 2 }]);
  const other = await openDesk(at.browser, at.running);
  await begin(other, 'r-hughes', id);
  await openPart(other.page, 'Notes');
  for (let left = 2; left > 0; left -= 1) {
    await other.page.getByRole('button', { name: 'Read it' }).first().click();
    await expect.poll(() => other.page.getByRole('button', { name: 'Read it' }).count()).toBe(left - 1);
  }
  await expect.poll(() => other.page.locator('.note-words').allTextContents()).toHaveLength(2);
  expect((await other.page.locator('.note-words').allTextContents()).join(' ')).toContain('Rang the hospital.');
  await expect.poll(() => other.page.getByText('Signed by a-okafor.').count()).toBe(2);
  await other.assertAccessible();
  await at.running.store.pool.query("UPDATE case_note SET author = 'r-hughes'");
  await other.page.reload();
  await other.unlock('r-hughes');
  await other.read();
  await openPart(other.page, 'Notes');
  await other.page.getByRole('button', { name: 'Read it' }).first().click();
  await other.page.getByText('The signature does not hold: r-hughes did not write this so.').waitFor();
  await other.assertAccessible();
  expect(other.faults).toEqual([]);
  await other.close();
});

test.each([
  ['phone', { width: 390, height: 844 }],
  ['400 % zoom', { width: 320, height: 256 }],
] as const)('the workbench holds on a %s screen, dark too', async (name, viewport) => {
  const id = await at.running.add(storyReport('A story.'));
  const desk = await openDesk(at.browser, at.running, { viewport, colorScheme: 'dark' });
  await begin(desk, 'a-okafor', id);
  for (const summary of await desk.page.locator('details > summary').all()) {
    if (await summary.isVisible()) await summary.press('Enter');
  }
  await desk.assertFits();
  await desk.assertAccessible();
  await shoot(desk.page, `7-dark-${name.slice(0, 5)}`);
  expect(desk.faults).toEqual([]);
  await desk.close();
});
