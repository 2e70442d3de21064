/** Pictures of every view of the console, with the six invented reports in it, worked on as its members would. */
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { deskKindOf, type Scenario, scenarios, tellingOf } from '../support/scenarios.ts';
import { reportOf } from '../support/telling.ts';
import { type Desk, openDesk } from '../web-console/support/desk.ts';
import { makeFullUnit } from '../web-console/support/fullUnit.ts';
import { type RunningConsole, startConsole } from '../web-console/support/startConsole.ts';
import { answerReferralAs, assessAs, begin, openPart, said } from '../web-console/support/workCase.ts';
import { type Look, looks, take } from './take.ts';
import { pictureRoute, pictureUnit } from './unitViews.ts';

const MEMBER = 'ccu-1';
const COLLEAGUE = 'ccu-2';

/** Parts of the workbench that are looked at as they open. */
const PARTS = [
  ['Source unit', 'source-unit'],
  ['Reporter', 'reporter'],
  ['Notes', 'notes'],
] as const;

const LAST_PARTS = [
  ['Transfer', 'transfer'],
  ['Keeping the words', 'keeping'],
] as const;

/** How long ago each arrived, so that the queue has something due, overdue and new. */
const HOURS_AGO = [1, 30, 3, 20, 26, 2];

export async function pictureConsole(): Promise<void> {
  const database = await createTestDatabase();
  const browser = await launchChromium();
  const running = await startConsole(database.url, await makeFullUnit());
  try {
    for (const look of looks) {
      await running.store.pool.query('TRUNCATE report CASCADE');
      await pictureLook(browser, running, look);
    }
  } finally {
    await browser.close();
    await running.close();
    await database.drop();
  }
}

async function addScenarios(running: RunningConsole): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [place, scenario] of scenarios.entries()) {
    const kind = deskKindOf(scenario);
    const desk = kind === 'policing-body' ? 'policing-body' : 'ccu';
    const id = await running.add(reportOf(tellingOf(scenario), { desk, channel: 'chat' }), {
      hoursAgo: HOURS_AGO[place] ?? 1,
      priority: scenario.expect.priority === 'high' && place === 0,
    });
    ids.set(scenario.id, id);
  }
  return ids;
}

async function pictureLook(browser: Browser, running: RunningConsole, look: Look): Promise<void> {
  const { name, ...options } = look;
  const ids = await addScenarios(running);
  const idOf = (scenario: string): string => ids.get(scenario) ?? '';
  const first = scenarios[0] as Scenario;
  const desk = await openDesk(browser, running, { ...options, reducedMotion: 'reduce' });
  const { page } = desk;
  await desk.signIn(MEMBER);
  await page.waitForSelector('.queue');
  await take(page, `console-queue-${name}`);
  await page.locator('summary', { hasText: 'Filter' }).click();
  await take(page, `console-filters-${name}`);

  await desk.openReport(idOf('met-on-duty'));
  await take(page, `console-key-${name}`);
  await desk.unlock(MEMBER);
  await desk.read();
  await page.evaluate(() => scrollTo(0, 0));
  await take(page, `console-report-${name}`);
  await page.getByLabel('I am not named and I do not know anybody in it').check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await said(page, 'You are in no conflict.');
  await (await openPart(page, 'Danger and flags')).scrollIntoViewIfNeeded();
  await take(page, `console-flags-${name}`);
  for (const [title, file] of PARTS) {
    await (await openPart(page, title)).evaluate((part) => part.scrollIntoView());
    await take(page, `console-${file}-${name}`);
  }
  await assessAs(desk, first);
  const referral = await openPart(page, 'Referral');
  await referral.evaluate((part) => part.scrollIntoView());
  await take(page, `console-referral-${name}`);
  await answerReferralAs(desk, first);
  const out = await openPart(page, 'Going out');
  await out.getByRole('button', { name: 'Write an intelligence report' }).click();
  await out.evaluate((part) => part.scrollIntoView());
  await take(page, `console-out-${name}`);
  await out.getByRole('button', { name: 'Drop it' }).click();
  for (const [title, file] of LAST_PARTS) {
    await (await openPart(page, title)).evaluate((part) => part.scrollIntoView());
    await take(page, `console-${file}-${name}`);
  }
  const decision = await openPart(page, 'Decision');
  await decision.locator('input[value="IOPC_REFERRED"]').check();
  await decision.getByRole('button', { name: 'Propose' }).click();
  await said(page, 'The outcome is saved.');
  await pictureApproval(browser, running, look, idOf('met-on-duty'));

  await page.goto(`${running.origin}/console#/search`);
  await page.waitForSelector('.index-bar, .key-bar');
  await take(page, `console-search-${name}`);
  for (const place of ['roster', 'you']) await pictureRoute(page, running, place, name);
  await page.locator('summary', { hasText: 'Bring a key from GnuPG' }).click();
  await take(page, `console-bring-key-${name}`, true);
  await desk.close();
  await pictureUnit(browser, running, look);
}

/** The second person's view of the case. */
async function pictureApproval(browser: Browser, running: RunningConsole, look: Look, id: string): Promise<void> {
  const { name, ...options } = look;
  const other: Desk = await openDesk(browser, running, { ...options, reducedMotion: 'reduce' });
  await begin(other, COLLEAGUE, id);
  await other.page.getByRole('button', { name: 'Agree', exact: true }).scrollIntoViewIfNeeded();
  await take(other.page, `console-second-person-${name}`);
  await other.page.getByRole('button', { name: 'Agree', exact: true }).click();
  await said(other.page, 'You agreed. The case is decided.');
  await take(other.page, `console-case-${name}`, true);
  await other.close();
}
