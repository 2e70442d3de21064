import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { announce } from '../../src/staff/queue/events/announce.ts';
import { assess } from './support/assess.ts';
import { useConsole } from './support/atDesk.ts';
import { type Desk, openDesk } from './support/desk.ts';
import { makeFullUnit } from './support/fullUnit.ts';
import { storyReport } from './support/reports.ts';
import { shoot } from './support/shoot.ts';
import { begin, openPart, said } from './support/workCase.ts';

const at = useConsole(makeFullUnit);

/** Nobody reads what has just come onto the screen in less, and the console takes no press before. */
const GLANCE_MS = 1_100;

/** A colleague in a browser of their own, who has the same case open. */
async function withColleague(id: string, see: (other: Desk) => Promise<void>): Promise<void> {
  const other = await openDesk(at.browser, at.running);
  await begin(other, 'ccu-2', id);
  await see(other);
  expect(other.faults).toEqual([]);
  await other.close();
}

/** Words that somebody has begun to write and not kept. */
async function typeNote(page: Page, words: string): Promise<Locator> {
  const notes = await openPart(page, 'Notes');
  const field = notes.getByLabel('Text', { exact: true });
  await field.fill(words);
  return field;
}

test('each step with what goes out is seen by the other one without a press, and nothing half typed is lost', async () => {
  const { desk } = at;
  const { page } = desk;
  const id = await at.running.add(storyReport('He came round.'));
  await begin(desk, 'ccu-1', id);
  await assess(page);
  await withColleague(id, async (other) => {
    const theirs = await openPart(other.page, 'Going out');
    const theirNote = await typeNote(other.page, 'What I am about to');

    const out = await openPart(page, 'Going out');
    await out.getByRole('button', { name: 'Write an intelligence report' }).click();
    await out.getByLabel('Sanitised text').fill('PC Miller has visited a witness.');
    await out.getByRole('button', { name: 'Seal and propose' }).click();
    await said(page, 'It is proposed.');
    await said(other.page, 'ccu-1: Intelligence report: Waits for a second person.');

    await out.getByRole('button', { name: 'Read it' }).click();
    await out.locator('.paper').waitFor();
    await out.getByRole('button', { name: 'Write a referral pack' }).click();
    await out.getByLabel('Summary').fill('Half a summ');

    await theirs.getByRole('button', { name: 'Read it' }).click();
    await theirs.getByRole('button', { name: 'Approve what I have read' }).click();
    await said(other.page, 'It is approved.');
    await said(page, 'ccu-2: Intelligence report: Approved, not released.');
    await out.getByRole('button', { name: 'Release it' }).waitFor();
    expect(await out.getByText('The approval does not hold').count()).toBe(0);
    await out.getByLabel('or paste it').fill('-----BEGIN PGP');
    await desk.assertAccessible();
    await shoot(page, 'colleague-approved');

    await out.getByRole('button', { name: 'Release it' }).click();
    await said(page, 'It is released.');
    await said(other.page, 'ccu-1: Intelligence report: Released.');
    await theirs.getByLabel('The recipient’s reference').fill('IR/2026/0042');
    await theirs.getByRole('button', { name: 'Record the acknowledgement' }).click();
    await said(page, 'ccu-2: Intelligence report: Acknowledged.');
    await out.getByText('Acknowledged as IR/2026/0042').waitFor();

    expect(await out.getByRole('link', { name: 'Save the PDF' }).count()).toBe(1);
    expect(await out.getByLabel('Summary').inputValue()).toBe('Half a summ');
    expect(await theirNote.inputValue()).toBe('What I am about to');
    await desk.assertAccessible();
    await shoot(page, 'colleague-acknowledged');

    await out.getByRole('button', { name: 'Seal and propose' }).click();
    await said(page, 'It is proposed.');
    await said(other.page, 'ccu-1: Referral pack for the IOPC: Waits for a second person.');
    await theirs.getByRole('button', { name: 'Refuse it or take it back' }).click();
    await said(page, 'ccu-2: Referral pack for the IOPC: Refused.');
    await said(other.page, 'It is refused.');
  });
});

test('a proposed transfer is seen, taken back and agreed to before the eyes of the other one, whose words come back', async () => {
  const { desk } = at;
  const { page } = desk;
  const id = await at.running.add(storyReport('She saw the messages.'));
  await begin(desk, 'ccu-1', id);
  const propose = async (): Promise<void> => {
    const part = await openPart(page, 'Transfer to another desk');
    await part.getByLabel('Counter-corruption unit of another force').check();
    await part.getByLabel('It is about somebody of another force').check();
    await part.getByRole('button', { name: 'Propose the transfer' }).click();
    await said(page, 'The transfer is proposed.');
  };
  await withColleague(id, async (other) => {
    const theirs = await openPart(other.page, 'Transfer to another desk');
    const theirNote = await typeNote(other.page, 'Rang the hosp');
    const myNote = await typeNote(page, 'They would not let me');
    // That the other one has said to be in no conflict changes nothing here, and is not said.
    expect(await page.locator('.said').textContent()).toContain('You are in no conflict.');
    // Their hand was on its way when the proposal came onto the screen: that press agrees to nothing and refuses nothing.
    await other.page.evaluate(() => {
      new MutationObserver((_changes, observer) => {
        const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Do not agree');
        if (!button) return;
        observer.disconnect();
        button.click();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.waitForTimeout(GLANCE_MS);
    await propose();
    await theirs.getByText('ccu-1 proposes: “Counter-corruption unit of another force”').waitFor();
    await said(other.page, 'Look at how it stands now, and press again.');
    expect(await theirNote.inputValue()).toBe('Rang the hosp');
    await other.assertAccessible();
    await shoot(other.page, 'colleague-proposed');

    await other.page.waitForTimeout(GLANCE_MS);
    await theirs.getByRole('button', { name: 'Do not agree' }).click();
    await said(other.page, 'The proposed transfer is taken back.');
    await said(page, 'Somebody has changed the case. This is how it stands now');
    expect(await myNote.inputValue()).toBe('They would not let me');

    await page.waitForTimeout(GLANCE_MS);
    await propose();
    await theirs.getByRole('button', { name: 'Agree to the transfer' }).waitFor();
    await other.page.waitForTimeout(GLANCE_MS);
    expect(await theirNote.inputValue()).toBe('Rang the hosp');
    await theirs.getByRole('button', { name: 'Agree to the transfer' }).click();
    await other.page.getByText('“Counter-corruption unit of another force” has this report now').waitFor();
    await page.getByText('This report is not at your desk any more').waitFor();
    await page.getByText('They would not let me').waitFor();
    expect(await page.getByText('She saw the messages.').count()).toBe(0);
    await desk.assertAccessible();
    await page.setViewportSize({ width: 360, height: 900 });
    await desk.assertFits();
    await shoot(page, 'colleague-gone');
  });
});

test('a form that nobody touched follows what a colleague saves, one that somebody touched says so and waits for them', async () => {
  const { desk, running } = at;
  const { page } = desk;
  const id = await running.add(storyReport('He looked her up.'));
  await begin(desk, 'ccu-1', id);
  const mine = await openPart(page, 'Grade');
  await mine.getByLabel('E Suspected to be false').check();
  await withColleague(id, async (other) => {
    const theirs = await openPart(other.page, 'Grade');
    await theirs.getByLabel('B Known indirectly').check();
    await theirs.getByRole('button', { name: 'Save grade' }).click();
    await said(other.page, 'The grade is saved.');
    await mine.getByText('It was saved meanwhile as: 2 B C').waitFor();
    expect(await mine.getByLabel('E Suspected to be false').isChecked()).toBe(true);
    await desk.assertAccessible();
    await shoot(page, 'colleague-overtaken');
    await page.waitForTimeout(GLANCE_MS);
    await mine.getByRole('button', { name: 'Save grade' }).click();
    await said(page, 'The grade is saved.');
    expect(await mine.getByText('It was saved meanwhile as').count()).toBe(0);
    await openPart(other.page, 'Grade');
    await expect.poll(() => theirs.getByLabel('E Suspected to be false').isChecked()).toBe(true);
    expect(await theirs.getByText('It was saved meanwhile as').count()).toBe(0);
  });

  // Somebody has to say again whether they are in a conflict, as after a reopening: what they were writing waits for them.
  const note = await typeNote(page, 'The nurse sai');
  const key = [Buffer.from(id, 'hex')];
  await running.store.pool.query("DELETE FROM case_conflict WHERE report_id = $1 AND member = 'ccu-1'", key);
  await running.store.pool.query('UPDATE case_file SET version = version + 1 WHERE report_id = $1', key);
  await announce(running.store, ['ccu']);
  await page.getByLabel('I am not named and I do not know anybody in it').check();
  expect(await note.isVisible()).toBe(false);
  await desk.assertAccessible();
  await page.waitForTimeout(GLANCE_MS);
  await page.getByRole('button', { name: 'Go on' }).click();
  await said(page, 'You are in no conflict.');
  expect(await note.isVisible()).toBe(true);
  expect(await note.inputValue()).toBe('The nurse sai');
});
