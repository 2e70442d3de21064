import { beforeEach, expect, test } from 'vitest';
import { useConsole } from './support/atDesk.ts';
import { openDesk } from './support/desk.ts';
import { storyReport } from './support/reports.ts';

const at = useConsole();
let ids: string[];

beforeEach(async () => {
  at.running.service.now = () => new Date('2026-11-18T10:20:30Z');
  ids = [
    await at.running.add(storyReport('The oldest, overdue.'), { hoursAgo: 26 }),
    // Due an hour after the oldest: of what is due at one time the id decides, which is chance.
    await at.running.add(storyReport('Marked urgent.'), { hoursAgo: 2, priority: true }),
    await at.running.add(storyReport('An ordinary one.'), { hoursAgo: 1, channel: 'hotline' }),
  ];
});

const focused = (): Promise<string | null> =>
  at.desk.page.evaluate(() => document.activeElement?.getAttribute('data-report') ?? null);
const rows = (): Promise<string[]> =>
  at.desk.page.$$eval('.queue tbody tr', (found) => found.map((row) => row.textContent ?? ''));

test('shows what waits, most urgent first, with the clocks in words', async () => {
  await at.desk.signIn('a-okafor');
  await at.desk.page.waitForSelector('.queue');
  const shown = await rows();
  expect(shown[0]).toContain('First open overdue by 2 h 20 min');
  expect(shown[1]).toContain('Marked urgent');
  expect(shown[1]).toContain('Danger overdue by 1 h 20 min');
  expect(shown[2]).toContain('First open due in 22 h');
  expect(shown[2]).toContain('101 call');
  expect(await at.desk.page.textContent('.tabs')).toBe('Waiting3Mine0All open3Overdue2Parked0');
  expect(await at.desk.page.title()).toBe('Queue (2 overdue) – Candour');
});

test.each([
  ['desktop', { width: 1280, height: 900 }],
  ['phone', { width: 390, height: 844 }],
  ['400 % zoom', { width: 320, height: 256 }],
] as const)('holds on a %s screen in both schemes and with forced colours', async (_name, viewport) => {
  await at.desk.close();
  for (const scheme of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    at.desk = await openDesk(at.browser, at.running, { viewport, ...scheme });
    await at.desk.signIn('a-okafor');
    await at.desk.page.waitForSelector('.queue');
    await at.desk.assertFits();
    await at.desk.assertAccessible({ forcedColors: 'forcedColors' in scheme });
    await at.desk.page.click('text=Unlock your key');
    await at.desk.page.waitForSelector('#key-file');
    await at.desk.assertFits();
    await at.desk.assertAccessible({ forcedColors: 'forcedColors' in scheme });
    expect(await at.desk.page.getByRole('row').count()).toBe(4);
    expect(at.desk.faults).toEqual([]);
    await at.desk.close();
  }
  at.desk = await openDesk(at.browser, at.running);
});

test('is worked with the keyboard: j, k, Enter, u, and a switch that turns the letters off', async () => {
  const { page } = at.desk;
  await at.desk.signIn('a-okafor');
  await page.waitForSelector('.queue');
  await page.keyboard.press('j');
  expect(await focused()).toBe(ids[0]);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  expect(await focused()).toBe(ids[2]);
  await page.keyboard.press('k');
  expect(await focused()).toBe(ids[1]);
  await page.keyboard.press('Enter');
  await page.waitForSelector('h1:has-text("Report")');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.keyboard.press('u');
  await page.waitForSelector('.queue');
  expect(await focused()).toBe(ids[1]);
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open]');
  await at.desk.assertAccessible();
  await page.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  await page.keyboard.press('k');
  expect(await focused()).toBe(ids[1]);
  await page.reload();
  await page.waitForSelector('.queue');
  await page.keyboard.press('j');
  expect(await focused()).toBeNull();
});

test('every control is reached by Tab alone, in the order of the page', async () => {
  const { page } = at.desk;
  await at.desk.signIn('a-okafor');
  await page.waitForSelector('.queue');
  const names: string[] = [];
  while (names.at(-1) !== 'Keyboard shortcuts' || !names.includes('Skip to main content')) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    names.push(name.replace(/[0-9a-f]{4} [0-9a-f]{4}$/, 'ID'));
    expect(names.length).toBeLessThan(45);
  }
  expect(names.slice(names.indexOf('Skip to main content'))).toEqual([
    'Skip to main content',
    'Reports',
    'Statistics',
    'Roster',
    'Your account',
    'Sign out',
    'Queue',
    'Search',
    'To be erased',
    'Unlock your key',
    'Refresh',
    'Take the next report',
    'Waiting3',
    'Mine0',
    'All open3',
    'Overdue2',
    'Parked0',
    'Filter',
    'Next clockPriority, then next clock',
    'Report ID',
    'Take it, report ID',
    'Report ID',
    'Take it, report ID',
    'Report ID',
    'Take it, report ID',
    'Keyboard shortcuts',
  ]);
});

test('looks for new reports by itself, and says aloud that one has come', async () => {
  const { page } = at.desk;
  // Told of nothing: the first look by itself is the one that finds it.
  await page.route('**/queue/events', (route) => route.fulfill({ contentType: 'text/event-stream', body: '' }));
  await page.clock.install({ time: at.running.service.now() });
  await at.desk.signIn('a-okafor');
  await page.waitForSelector('.queue');
  await at.running.add(storyReport('A new one.'));
  await page.clock.fastForward(61_000);
  await page.waitForSelector('.queue tbody tr:nth-child(4)');
  expect(await page.textContent('.queue-fresh [role=status]')).toBe('One new report is waiting.');
});

test('long queues come in pages', async () => {
  for (let index = 0; index < 60; index += 1)
    await at.running.add(storyReport('One of many.'), { hoursAgo: index % 5 });
  await at.desk.signIn('a-okafor');
  await at.desk.page.waitForSelector('.queue');
  expect(await rows()).toHaveLength(50);
  await at.desk.page.click('text=Show more reports');
  await at.desk.page.waitForSelector('.queue tbody tr:nth-child(63)');
  expect(await at.desk.page.$('text=Show more reports')).toBeNull();
});

test('without a report says so', async () => {
  await at.desk.signIn('m-ellis');
  await at.desk.page.waitForSelector('text=No report is waiting.');
  await at.desk.assertAccessible();
  for (const [tab, words] of [
    ['Mine', 'You have no report.'],
    ['All open', 'Your desk has no open report.'],
    ['Overdue', 'Nothing is overdue.'],
    ['Parked', 'No report is parked.'],
  ]) {
    await at.desk.page.click(`.tab:has-text("${tab}")`);
    await at.desk.page.waitForSelector(`text=${words}`);
  }
});
