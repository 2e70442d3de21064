/** Pictures of the views that are not about one report: people, keys, a call, somebody who joined, statistics, the audit. */
import type { Browser, Page } from 'playwright-core';
import { generateMemberKey } from '../../src/seal/keys.ts';
import { recordRoster } from '../../src/staff/resealing/recordRoster.ts';
import type { Role } from '../../src/staff/roles/roles.ts';
import { DAY_MS } from '../../src/triage/retention/limits.ts';
import { beginCall } from '../support/call.ts';
import { ARRIVED, insertCase } from '../triage/retention/closedCase.ts';
import { PASSPHRASE } from '../web-console/support/consoleUnit.ts';
import { openDesk } from '../web-console/support/desk.ts';
import type { RunningConsole } from '../web-console/support/startConsole.ts';
import { fillYear } from './fillYear.ts';
import { type Look, take } from './take.ts';

const REPORTS_OF_A_YEAR = 600;

export async function pictureUnit(browser: Browser, running: RunningConsole, look: Look): Promise<void> {
  await pictureJoined(browser, running, look);
  await fillYear(running.store.pool, 'ccu', REPORTS_OF_A_YEAR);
  await pictureErasures(browser, running, look);
  await asOne(browser, running, look, ['auditor'], async (page) => {
    await pictureRoute(page, running, 'audit', look.name);
    await pictureRoute(page, running, 'statistics', look.name);
  });
  await asOne(browser, running, look, ['administrator'], async (page) => {
    await pictureRoute(page, running, 'people', look.name);
    await pictureRoute(page, running, 'deliveries', look.name);
  });
  await pictureCall(browser, running, look);
}

/** What goes within weeks. */
async function pictureErasures(browser: Browser, running: RunningConsole, look: Look): Promise<void> {
  for (const days of [85, 70, 62]) {
    const then = new Date(Date.now() - days * DAY_MS);
    await insertCase(running.store, { closedAt: then, sent: [{ ...ARRIVED, acknowledgedAt: then }] });
  }
  const { name, ...options } = look;
  const desk = await openDesk(browser, running, { ...options, reducedMotion: 'reduce' });
  await desk.signIn('ccu-1');
  await desk.page.goto(`${running.origin}/console#/erasures`);
  await desk.page.locator('main a[href^="#/report/"]').first().waitFor();
  await take(desk.page, `console-erasures-${name}`);
  await desk.close();
}

/** Takes a page once it has loaded what it shows. */
export async function pictureRoute(page: Page, running: RunningConsole, place: string, look: string): Promise<void> {
  await page.goto(`${running.origin}/console#/${place}`);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByText('Checking the signature…').waitFor({ state: 'detached' });
  await take(page, `console-${place}-${look}`, place !== 'statistics');
}

async function asOne(
  browser: Browser,
  running: RunningConsole,
  { name: _, ...options }: Look,
  roles: readonly Role[],
  see: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(await running.link('una', 'member', roles));
  await page.locator('h1').first().waitFor();
  await see(page);
  await context.close();
}

/** A member joins, and a colleague is asked to seal the open reports for them. */
async function pictureJoined(browser: Browser, running: RunningConsole, look: Look): Promise<void> {
  const { unit, store, service } = running;
  const before = service.roster;
  await recordRoster(store, unit.roster, service.now());
  const roster = structuredClone(unit.roster);
  roster.serial += 1;
  const { publicKey } = await generateMemberKey({ name: 'Sam', passphrase: PASSPHRASE });
  roster.desks[0]?.members.push({ id: 'sam', key: publicKey });
  service.roster = { signed: await unit.sign(roster), roster, rootFingerprint: unit.rootFingerprint };
  await recordRoster(store, roster, service.now());
  const { name, ...options } = look;
  const desk = await openDesk(browser, running, { ...options, reducedMotion: 'reduce' });
  const { page } = desk;
  await desk.signIn('ccu-1');
  await page.getByRole('link', { name: 'Seal them' }).waitFor();
  await take(page, `console-joined-notice-${name}`);
  await page.getByRole('link', { name: 'Seal them' }).click();
  await page.locator('#joined').waitFor();
  await desk.unlock('ccu-1');
  await take(page, `console-joined-${name}`, true);
  await desk.close();
  service.roster = before;
}

async function pictureCall(browser: Browser, running: RunningConsole, { name, ...options }: Look): Promise<void> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(await running.link('shift-b', 'call-handler'));
  await beginCall(page);
  await page.getByRole('navigation', { name: 'Questions' }).waitFor();
  await take(page, `console-call-${name}`);
  await context.close();
}
