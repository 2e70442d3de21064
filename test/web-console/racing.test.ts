import { expect, test } from 'vitest';
import { announce } from '../../src/staff/queue/events/announce.ts';
import { ringClock } from '../../src/triage/alarms/ringClock.ts';
import { useConsole } from './support/atDesk.ts';
import { type Desk, openDesk } from './support/desk.ts';
import { storyReport } from './support/reports.ts';

const at = useConsole();

/** Pictures of what a test has come to, where somebody wants to look: PICTURES=folder. */
const picture = async (desk: Desk, name: string): Promise<void> => {
  const folder = process.env.PICTURES;
  if (folder) await desk.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

async function colleague(): Promise<Desk> {
  const desk = await openDesk(at.browser, at.running);
  await desk.signIn('r-hughes');
  return desk;
}

/** Waits until the service is told by the database: what happens sooner is seen a minute later. */
const listening = (): Promise<unknown> =>
  expect
    .poll(async () => {
      const { rowCount } = await at.running.store.pool.query(
        "SELECT FROM pg_stat_activity WHERE application_name = 'candour-listen' AND query LIKE 'LISTEN%' AND datname = current_database()",
      );
      return rowCount;
    })
    .toBe(1);

test('two members want one report: one has it, and the other is told who', async () => {
  const id = await at.running.add(storyReport('Wanted by two.'));
  const other = await openDesk(at.browser, at.running);
  const takers = [at.desk, other];
  for (const { page } of takers) {
    await page.route('**/queue/events', (route) => route.fulfill({ contentType: 'text/event-stream', body: '' }));
  }
  await at.desk.signIn('a-okafor');
  await other.signIn('r-hughes');
  for (const { page } of takers) await page.waitForSelector('button:has-text("Take it")');
  await Promise.all(takers.map(({ page }) => page.click('.queue button:has-text("Take it")')));
  const outcome = async ({ page }: Desk): Promise<string> =>
    (await page.waitForSelector('.assignment strong, .notice[role=alert] .notice-title')).innerText();
  const outcomes = await Promise.all(takers.map(outcome));
  const winner = outcomes.indexOf('You');
  expect(outcomes.filter((words) => words === 'You')).toHaveLength(1);
  expect(outcomes[1 - winner]).toMatch(/^(a-okafor|r-hughes) has report [0-9a-f]{4} [0-9a-f]{4}\.$/);
  const { rows } = await at.running.store.pool.query('SELECT holder FROM assignment WHERE report_id = $1', [
    Buffer.from(id, 'hex'),
  ]);
  expect(rows).toEqual([{ holder: winner === 0 ? 'a-okafor' : 'r-hughes' }]);
  await takers[1 - winner]?.page.waitForSelector('text=No report is waiting.');
  expect(other.faults).toEqual([]);
  await other.close();
});

test('a report goes from hand to hand, is parked and brought back, with the keyboard and without', async () => {
  const id = await at.running.add(storyReport('From hand to hand.'));
  await at.desk.signIn('a-okafor');
  const { page } = at.desk;
  await page.waitForSelector('.queue');
  await page.keyboard.press('n');
  await page.waitForSelector('.assignment strong:has-text("You")');
  await at.desk.assertAccessible();

  await page.click('.assignment button:has-text("Park")');
  await page.waitForSelector('#park-until');
  await at.desk.assertAccessible();
  await picture(at.desk, 'park');
  await page.fill('#park-until', '2040-01-01');
  await page.click('dialog button[type=submit]');
  await page.waitForSelector('#park-error');
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await page.fill('#park-until', soon);
  await page.selectOption('#park-reason', 'awaiting-advice');
  await page.click('dialog button[type=submit]');
  await page.waitForSelector('.assignment:has-text("Waiting for advice")');
  await picture(at.desk, 'parked');

  const other = await colleague();
  await other.page.click('.tab:has-text("Parked")');
  await other.page.waitForSelector('.queue-who:has-text("a-okafor, parked until")');
  await other.page.click('.tab:has-text("Waiting")');
  await other.page.waitForSelector('text=No report is waiting.');
  await page.click('.assignment button:has-text("Bring back now")');
  await page.waitForSelector('.assignment button:has-text("Park")');
  await page.click('.assignment button:has-text("Hand over")');
  await page.waitForSelector('#hand-over-to');
  await at.desk.assertAccessible();
  await page.click('dialog button[type=submit]');
  await page.waitForSelector('#hand-over-error');
  await page.selectOption('#hand-over-to', 'r-hughes');
  await page.click('dialog button[type=submit]');
  await page.waitForSelector('.assignment strong:has-text("r-hughes")');
  await other.page.click('.tab:has-text("Mine")');
  await other.page.waitForSelector(`[data-report="${id}"]`);
  await other.openReport(id);
  await other.page.click('.assignment button:has-text("Give back")');
  await page.waitForSelector('.assignment strong:has-text("Nobody")');
  expect(other.faults).toEqual([]);
  await other.close();
});

test('what somebody reads does not move: changes wait until they are asked for, and rows are true meanwhile', async () => {
  const first = await at.running.add(storyReport('The one that is read.'), { hoursAgo: 3 });
  await at.desk.signIn('a-okafor');
  const { page } = at.desk;
  await page.waitForSelector('.queue');
  await listening();
  await page.keyboard.press('j');
  await at.running.add(storyReport('One more urgent.'), { hoursAgo: 20 });
  await announce(at.running.store, ['ccu']);
  await page.waitForSelector('.queue-held');
  expect(await page.getByRole('row').count()).toBe(2);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-report'))).toBe(first);
  await at.desk.assertAccessible();
  await picture(at.desk, 'held');
  await page.click('text=Show the changes');
  await page.waitForSelector('.queue tbody tr:nth-child(2)');
  expect(await page.$('.queue-held')).toBeNull();
});

test('filters narrow a view, say that they do, and are cleared', async () => {
  await at.running.add(storyReport('Marked.'), { priority: true });
  await at.running.add(storyReport('Spoken.'), { channel: 'hotline' });
  await at.desk.signIn('a-okafor');
  const { page } = at.desk;
  await page.waitForSelector('.queue');
  await page.click('.filters summary');
  await at.desk.assertAccessible();
  await page.selectOption('#filter-channel', 'hotline');
  await page.waitForSelector('.filters summary:has-text("Filter (1 on)")');
  await page.waitForFunction(() => document.querySelectorAll('.queue tbody tr').length === 1);
  await page.selectOption('#filter-priority', 'true');
  await page.waitForSelector('text=No report fits these filters.');
  await picture(at.desk, 'filtered');
  await page.click('text=Clear filters');
  await page.waitForFunction(() => document.querySelectorAll('.queue tbody tr').length === 2);
});

test.each([
  ['light', { width: 1280, height: 900 }],
  ['dark', { width: 390, height: 844 }],
] as const)('the priority that a member gave is shown, ordered and filtered by: %s', async (colorScheme, viewport) => {
  const low = await at.running.add(storyReport('Low.'), { hoursAgo: 30 });
  const unknown = await at.running.add(storyReport('Not assessed.'), { hoursAgo: 20 });
  const high = await at.running.add(storyReport('High.'));
  const set = 'UPDATE triage SET assessed_priority = $2 WHERE report_id = $1';
  await at.running.store.pool.query(set, [Buffer.from(low, 'hex'), 'low']);
  await at.running.store.pool.query(set, [Buffer.from(high, 'hex'), 'high']);
  await at.desk.close();
  at.desk = await openDesk(at.browser, at.running, { viewport, colorScheme });
  await at.desk.signIn('a-okafor');
  const { page } = at.desk;
  await page.waitForSelector('.queue');
  const order = (): Promise<(string | null)[]> =>
    page.$$eval('.queue tbody .queue-link', (links) => links.map((link) => link.getAttribute('data-report')));
  expect(await order()).toEqual([low, unknown, high]);
  await page.getByLabel('In order of').selectOption('priority');
  await page.waitForFunction((id) => document.querySelector('.queue-link')?.getAttribute('data-report') === id, high);
  expect(await order()).toEqual([high, unknown, low]);
  const cells = await page.$$eval('.queue tbody td:nth-of-type(3)', (found) => found.map((cell) => cell.textContent));
  expect(cells).toEqual(['Priority High', 'Priority Not assessed', 'Priority Low']);
  await at.desk.assertAccessible();
  await at.desk.assertFits();
  await picture(at.desk, `priority-${colorScheme}`);
  await page.click('.filters summary');
  await page.selectOption('#filter-assessed', 'none');
  await page.waitForFunction(() => document.querySelectorAll('.queue tbody tr').length === 1);
  expect(await order()).toEqual([unknown]);
});

test.each([
  ['light', { width: 1280, height: 900 }],
  ['dark', { width: 320, height: 640 }],
] as const)('clocks that have rung are over everything, counted in the title: %s', async (colorScheme, viewport) => {
  const danger = await at.running.add(storyReport('Danger.'), { priority: true });
  const late = await at.running.add(storyReport('Late.'), { hoursAgo: 30 });
  const now = new Date();
  await ringClock(at.running.store, Buffer.from(danger, 'hex'), 'danger', now);
  await ringClock(at.running.store, Buffer.from(late, 'hex'), 'first_open', now);
  await at.desk.close();
  at.desk = await openDesk(at.browser, at.running, { viewport, colorScheme });
  await at.desk.signIn('a-okafor');
  const { page } = at.desk;
  await page.waitForSelector('.alarms');
  await page.waitForSelector('.queue');
  expect(await page.title()).toMatch(/^\(2\) Queue/);
  expect(await page.innerText('.alarms')).toContain('Somebody may be in danger');
  await at.desk.assertAccessible();
  await at.desk.assertFits();
  await picture(at.desk, `alarms-${colorScheme}`);
  await page.click(`.alarms a[href="#/report/${danger}"]`);
  await page.waitForSelector('.assignment');
  await at.desk.assertAccessible();
  await at.desk.assertFits();
  await picture(at.desk, `assignment-${colorScheme}`);
});
