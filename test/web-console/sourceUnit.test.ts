import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { useConsole } from './support/atDesk.ts';
import { type Desk, openDesk } from './support/desk.ts';
import { storyReport } from './support/reports.ts';
import { begin, openPart, said } from './support/workCase.ts';

const at = useConsole();

/** Pictures of what a test has come to, where somebody wants to look: PICTURES=folder. */
const picture = async ({ page }: Desk, name: string): Promise<void> => {
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

const caseFile = async (id: string) => {
  const { rows } = await at.running.store.pool.query(
    `SELECT chis_reason, chis_by, chis_outcome, chis_grounds, chis_decided_by, reporter_counted FROM case_file
     WHERE report_id = $1`,
    [Buffer.from(id, 'hex')],
  );
  return rows[0];
};

/** Other parts speak of the source unit too. */
const sourcePart = ({ page }: Desk): Locator =>
  page.locator('details.part', { has: page.locator('.part-title', { hasText: /^Source unit$/ }) });

/** A window of a source-unit adviser, at the report. */
async function adviser(id: string): Promise<Desk> {
  const desk = await openDesk(at.browser, at.running, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await desk.page.goto(await at.running.link('r-hughes', 'member', ['source-adviser']));
  await desk.page.waitForSelector('.tabs');
  await desk.openReport(id);
  await desk.unlock('r-hughes');
  await desk.read();
  await desk.page.getByLabel('I am not named and I do not know anybody in it').check();
  await desk.page.getByRole('button', { name: 'Go on' }).click();
  await said(desk.page, 'You are in no conflict.');
  return desk;
}

test('what the reporter said suggests asking the source unit; it is asked, freezes what goes out, and decides', async () => {
  const { desk } = at;
  const { page } = desk;
  const id = await at.running.add(storyReport('My partner told me that he sells what he looks up.'));
  await begin(desk, 'a-okafor', id);
  const source = sourcePart(desk);
  await source.getByText('Suggested, from what the reporter said').waitFor();
  expect(await source.locator('.part-holds').first().textContent()).toBe('Suggested');
  await desk.assertAccessible();
  await picture(desk, 'source-suggested');
  await source.getByRole('button', { name: 'Ask the source unit' }).click();
  await said(page, 'Choose why you ask the source unit.');
  expect((await caseFile(id))?.chis_reason ?? null).toBeNull();
  await source.getByLabel('It was learnt through a close relationship').check();
  await source.getByRole('button', { name: 'Ask the source unit' }).click();
  await said(page, 'The source unit is asked.');
  await source.getByText('a-okafor asked: It was learnt through a close relationship').waitFor();
  await source.getByText('Please do not do anything to get more information.').waitFor();
  expect(await source.getByText('Suggested, from what').count()).toBe(0);
  expect(await source.getByRole('button', { name: 'Record the decision' }).count()).toBe(0);
  await desk.assertAccessible();

  const other = await adviser(id);
  const theirs = sourcePart(other);
  await theirs.getByRole('button', { name: 'Record the decision' }).click();
  await said(other.page, 'Choose what you decide, and on what grounds.');
  await theirs.getByLabel('The source unit takes over').check();
  await theirs.getByLabel('A relationship is used, or would be').check();
  await other.assertAccessible();
  await other.assertFits();
  await picture(other, 'source-decide');
  await theirs.getByRole('button', { name: 'Record the decision' }).click();
  await said(other.page, 'The decision is recorded.');
  await theirs.locator('summary').press('Enter');
  await theirs.getByText('r-hughes decided: The source unit takes over').waitFor();
  expect(await caseFile(id)).toMatchObject({
    chis_reason: 'relationship',
    chis_by: 'a-okafor',
    chis_outcome: 'source-unit',
    chis_grounds: 'close-relationship',
    chis_decided_by: 'r-hughes',
  });
  expect(other.faults).toEqual([]);
  await other.close();
});

test('a story without such words suggests nothing, and the part stays shut', async () => {
  const id = await at.running.add(storyReport('He looks people up for money.'));
  await begin(at.desk, 'a-okafor', id);
  const part = sourcePart(at.desk);
  expect(await part.getAttribute('open')).toBeNull();
  expect(await at.desk.page.getByText('Suggested, from what the reporter said: they know').count()).toBe(0);
});

test('the reporter is counted once, from where their own answer puts them, and the report does not keep as what', async () => {
  const { desk } = at;
  const { page } = desk;
  await at.running.store.pool.query('TRUNCATE reporter_count');
  const connected = {
    question: 'connected',
    asked: 'How are you connected to this?',
    choices: [{ id: 'same-force', label: 'I work in the same force' }],
  };
  const story = storyReport('He looks people up for money.');
  const id = await at.running.add({ ...story, answers: [...story.answers, connected] });
  await begin(desk, 'a-okafor', id);
  const part = await openPart(page, 'Reporter, for statistics');
  expect(await part.getByLabel('Works in the same force').isChecked()).toBe(true);
  await desk.assertAccessible();
  await picture(desk, 'reporter');
  await part.getByRole('button', { name: 'Count the reporter' }).click();
  await said(page, 'The reporter is counted.');
  await expect.poll(() => part.getByRole('button', { name: 'Count the reporter' }).count()).toBe(0);
  const { rows } = await at.running.store.pool.query('SELECT desk, reporter, reports FROM reporter_count');
  expect(rows).toEqual([{ desk: 'ccu', reporter: 'same-force', reports: 1 }]);
  expect(await caseFile(id)).toMatchObject({ reporter_counted: true });
  await desk.assertAccessible();
});
