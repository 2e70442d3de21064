import { expect, test } from 'vitest';
import { useConsole } from './support/atDesk.ts';
import { openDesk } from './support/desk.ts';
import { storyReport } from './support/reports.ts';

const at = useConsole();

const signInAuditor = async (): Promise<void> => {
  await at.desk.page.goto('about:blank');
  await at.desk.page.goto(await at.running.link('una', 'member', ['auditor']));
  await at.desk.page.waitForSelector('.audit');
};

const openOne = async (): Promise<string> => {
  const id = await at.running.add(storyReport('Nobody but the desk reads this.'), { hoursAgo: 3 });
  await at.desk.signIn('a-okafor');
  await at.desk.page.evaluate(
    async (report) => void (await fetch(`/v1/staff/reports/${report}?reason=assessment`)),
    id,
  );
  return id;
};

test('an auditor lands on the audit, sees who opened what and why, and finds a report’s entries', async () => {
  const id = await openOne();
  await signInAuditor();
  const { page } = at.desk;
  expect(await page.title()).toBe('Audit – Candour');
  await page.fill('#audit-report', id);
  await page.click('.audit-filter button');
  await page.waitForFunction(
    (head) => {
      const rows = [...document.querySelectorAll('.audit tbody tr')];
      return rows.length > 0 && rows.every((row) => row.querySelector('.id')?.textContent === head);
    },
    id.slice(0, 8),
  );
  expect(await page.locator('.audit tbody tr').count()).toBeLessThanOrEqual(3);
  const row = await page.textContent('.audit tbody tr:last-child');
  expect(row).toContain('a-okafor');
  expect(row).toContain('Report: opened');
  expect(row).toContain('reason: assessment');
  expect(await page.textContent('body')).not.toContain('Nobody but the desk');
  expect(await page.$('.tabs')).toBeNull();
});

test('downloads what is shown as CSV', async () => {
  await openOne();
  await signInAuditor();
  const [download] = await Promise.all([
    at.desk.page.waitForEvent('download'),
    at.desk.page.click('text=Download as CSV'),
  ]);
  expect(download.suggestedFilename()).toBe('candour-audit.csv');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toMatch(/^seq,at,actor,action/);
});

test.each([
  ['desktop', { width: 1280, height: 900 }],
  ['phone', { width: 390, height: 844 }],
  ['400 % zoom', { width: 320, height: 256 }],
] as const)('holds on a %s screen in both schemes and with forced colours', async (_, viewport) => {
  // A day on which those of forty days ago are of one month, and of the year that is shown.
  at.running.service.now = () => new Date('2026-11-18T10:20:30Z');
  await openOne();
  for (let index = 0; index < 9; index += 1) {
    await at.running.add(storyReport('Counted.'), { hoursAgo: 24 * 40 + index });
  }
  await at.desk.close();
  for (const scheme of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    at.desk = await openDesk(at.browser, at.running, { viewport, ...scheme });
    await signInAuditor();
    const options = { forcedColors: 'forcedColors' in scheme };
    await at.desk.assertFits();
    await at.desk.assertAccessible(options);
    await at.desk.page.click('text=Statistics');
    await at.desk.page.waitForSelector('.figures');
    await at.desk.assertFits();
    await at.desk.assertAccessible(options);
    expect(await at.desk.page.textContent('#stat-reports ~ section td:last-child')).toMatch(/^(9|hidden)$/);
    expect(at.desk.faults).toEqual([]);
    await at.desk.close();
  }
  at.desk = await openDesk(at.browser, at.running);
});
