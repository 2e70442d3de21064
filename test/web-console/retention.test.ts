import { expect, test } from 'vitest';
import { eraseReport } from '../../src/triage/retention/eraseReport.ts';
import { DAY_MS, DEFAULT_RETENTION_DAYS } from '../../src/triage/retention/limits.ts';
import { useConsole } from './support/atDesk.ts';
import { makeFullUnit } from './support/fullUnit.ts';
import { storyReport } from './support/reports.ts';
import { shoot } from './support/shoot.ts';
import { begin, openPart, said } from './support/workCase.ts';

const at = useConsole(makeFullUnit);
/** The case was closed, and its export arrived, so many days ago. */
async function closeSince(id: string, days: number): Promise<void> {
  const { store } = at.running;
  const since = new Date(Math.floor((Date.now() - days * DAY_MS) / 3_600_000) * 3_600_000);
  const report = Buffer.from(id, 'hex');
  await store.pool.query(`UPDATE triage SET state = 'CLOSED' WHERE report_id = $1`, [report]);
  await store.pool.query(
    `UPDATE case_file SET closed_hour = $2, outcome = 'INTEL_ONLY', decided_by = 'ccu-1', feedback = 'no-way-back'
     WHERE report_id = $1`,
    [report, since],
  );
  await store.pool.query(
    `INSERT INTO export (export_id, report_id, desk, kind, recipient, state, sealed, proposed_by, proposed_hour, approved_by,
       approved_object, approval, released_by, released_at, released_file, recipient_keys, acknowledged_by, acknowledged_at, reference)
     VALUES (gen_random_uuid(), $1, 'ccu', 'intelligence-report', 'force-system', 'acknowledged', 'x', 'ccu-1', $2, 'ccu-2',
       sha256('x'), 'y', 'ccu-2', $2, sha256('z'), '{}', 'ccu-2', $2, 'REF-1')`,
    [report, since],
  );
}

test('a member sees what goes soon, puts a hold on it, two end it, and in the end the words are gone and it says so', async () => {
  const { desk, running } = at;
  const { page } = desk;
  const id = await running.add(storyReport('He came round off duty.'));
  await begin(desk, 'ccu-2', id);
  await begin(desk, 'ccu-1', id);
  const kept = await openPart(page, 'Keeping the words');
  await kept.getByText('The words of this report are kept: the case is open.').waitFor();
  await closeSince(id, DEFAULT_RETENTION_DAYS - 10);

  await desk.signIn('ccu-1');
  await page.getByRole('link', { name: 'To be erased' }).press('Enter');
  await page.getByRole('heading', { name: 'To be erased soon' }).waitFor();
  await page.getByRole('row', { name: id.slice(0, 4) }).waitFor();
  await desk.assertAccessible();
  await page.setViewportSize({ width: 360, height: 900 });
  await desk.assertFits();
  await shoot(page, 'erasures');
  await page.getByRole('link', { name: `Report ${id.slice(0, 4)}` }).click();
  await page.waitForSelector('.report-head');
  await desk.unlock('ccu-1');
  await desk.read();
  const part = await openPart(page, 'Keeping the words');
  await page.getByText('The words of this report will be erased on').waitFor();
  await part.getByRole('button', { name: 'Place a hold' }).press('Enter');
  await part.getByRole('alert').getByText('Choose the reason.').waitFor();
  await part.getByLabel('Criminal or misconduct proceedings').check();
  await desk.assertAccessible();
  await shoot(page, 'retention-form');
  await part.getByRole('button', { name: 'Place a hold' }).press('Enter');
  await said(page, 'The words are on hold.');
  await part.getByText('ccu-1 placed a hold: Criminal or misconduct proceedings.').waitFor();
  await part.getByRole('button', { name: 'Propose to end the hold' }).press('Enter');
  await said(page, 'That the hold ends is proposed.');
  await part.getByText('who proposes that the hold ends is not who approves it').waitFor();
  await shoot(page, 'retention-hold');

  await desk.signIn('ccu-2');
  await desk.openReport(id);
  await desk.unlock('ccu-2');
  await desk.read();
  await (await openPart(page, 'Keeping the words'))
    .getByRole('button', { name: 'Agree to end the hold' })
    .press('Enter');
  await said(page, 'The hold has ended.');
  await page.getByText('The words of this report will be erased on').waitFor();

  const later = new Date(Date.now() + 11 * DAY_MS);
  expect(await eraseReport(running.store, Buffer.from(id, 'hex'), later, DEFAULT_RETENTION_DAYS)).toBe('ccu');
  await desk.signIn('ccu-2');
  await desk.openReport(id);
  await page.getByText('The words of this report were erased on').waitFor();
  await page.getByText('Kept as intelligence only').waitFor();
  await desk.assertAccessible();
  await page.setViewportSize({ width: 360, height: 900 });
  await desk.assertFits();
  await shoot(page, 'retention-erased');
  expect(await page.getByText('He came round off duty.').count()).toBe(0);
});
