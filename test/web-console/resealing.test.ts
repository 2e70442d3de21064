import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Roster } from '../../src/roster/roster.ts';
import { fingerprint, generateMemberKey, readPublicKey } from '../../src/seal/keys.ts';
import { seal } from '../../src/seal/seal.ts';
import { recordRoster } from '../../src/staff/resealing/recordRoster.ts';
import { useConsole } from './support/atDesk.ts';
import { PASSPHRASE } from './support/consoleUnit.ts';
import { openDesk } from './support/desk.ts';
import { storyReport } from './support/reports.ts';
import { shoot } from './support/shoot.ts';
import { openPart } from './support/workCase.ts';

const at = useConsole();
const OTHERS = 89;

async function putInForce(roster: Roster): Promise<void> {
  const { service, store, unit } = at.running;
  service.roster = { signed: await unit.sign(roster), roster, rootFingerprint: unit.rootFingerprint };
  await recordRoster(store, roster, service.now());
}

/** Says that there is no conflict, which comes before notes. */
async function toNotes(page: Page): Promise<void> {
  await page.getByLabel('I am not named and I do not know anybody in it').check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.locator('.said', { hasText: 'You are in no conflict.' }).waitFor();
  await openPart(page, 'Notes');
}

const keptFor = async (member: string): Promise<number> => {
  const { rows } = await at.running.store.pool.query(
    `SELECT count(DISTINCT report_id)::int AS n FROM added_key JOIN roster_key USING (fingerprint) WHERE member = $1`,
    [member],
  );
  return rows[0].n;
};

test('a member joins: a colleague seals for them, with a pause and a reload, and they read an old report and its note', async () => {
  const { desk, running } = at;
  const { page } = desk;
  const { unit } = running;
  await putInForce(unit.roster);
  const keys = await Promise.all((unit.roster.desks[0]?.members ?? []).map(({ key }) => readPublicKey(key)));
  const id = await running.add(storyReport('He came round off duty.'));
  for (let i = 0; i < OTHERS; i++) await running.addSealed(await seal(new TextEncoder().encode(`report ${i}`), keys));

  await desk.signIn('a-okafor');
  await desk.openReport(id);
  await desk.unlock('a-okafor');
  await desk.read();
  await toNotes(page);
  await page.getByLabel('Text', { exact: true }).fill('Rang the hospital.');
  await page.getByRole('button', { name: 'Seal and keep' }).click();
  await page.locator('.said', { hasText: 'The note is kept.' }).waitFor();

  const sam = await generateMemberKey({ name: 'Sam', passphrase: PASSPHRASE });
  unit.keyFiles['sam'] = sam.privateKey;
  const roster = structuredClone(unit.roster);
  roster.serial += 1;
  roster.desks[0]?.members.push({ id: 'sam', key: sam.publicKey });
  await putInForce(roster);

  // What comes after the first batch waits until it is paused, so that there is a time in which to pause.
  const paused = Promise.withResolvers<void>();
  let batches = 0;
  await page.route('**/v1/staff/resealing/headers', async (route) => {
    batches += 1;
    if (batches > 1) await paused.promise;
    await route.continue();
  });
  await desk.signIn('a-okafor');
  await page.getByText(`${OTHERS + 1} of ${OTHERS + 1} reports cannot be opened by sam yet.`).waitFor();
  await page.getByRole('link', { name: 'Seal them' }).click();
  await page
    .getByRole('heading', { name: `${OTHERS + 1} of ${OTHERS + 1} reports cannot be opened by sam yet` })
    .waitFor();
  const shown = (await page.locator('#joined ~ ul .whole-fingerprint').first().textContent()) ?? '';
  expect(shown.replaceAll(' ', '')).toBe(fingerprint(await readPublicKey(sam.publicKey)));
  await desk.unlock('a-okafor');
  await desk.assertAccessible();
  await shoot(page, 'joined');
  await page.getByRole('button', { name: 'Seal them for sam' }).click();
  await page.getByText('Have sam read the fingerprint to you first').waitFor();
  await page.getByLabel('sam has read this fingerprint to me').check();
  await page.getByRole('button', { name: 'Seal them for sam' }).press('Enter');
  await page.getByRole('heading', { name: 'Sealing for sam' }).waitFor();
  const progress = () => page.locator('.person progress').getAttribute('value');
  await expect.poll(progress).not.toBe('0');
  const first = await progress();
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByText('You can close this page').waitFor();
  paused.resolve();
  await expect.poll(progress).not.toBe(first);
  await desk.assertAccessible();
  await shoot(page, 'paused');
  expect(batches).toBe(2);
  const half = await keptFor('sam');
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(OTHERS + 1);
  await page.getByRole('button', { name: 'Go on', exact: true }).waitFor();
  expect(await progress()).toBe(String(half));

  await page.reload();
  await page.getByRole('heading', { name: `${OTHERS + 1 - half} of ${OTHERS + 1} reports` }).waitFor();
  await desk.unlock('a-okafor');
  await page.getByLabel('sam has read this fingerprint to me').check();
  await page.getByRole('button', { name: 'Seal them for sam' }).click();
  await page.getByText(`${OTHERS + 1 - half} reports were sealed.`).waitFor();
  await desk.assertAccessible();
  await shoot(page, 'sealed');
  expect(await keptFor('sam')).toBe(OTHERS + 1);

  const other = await openDesk(at.browser, running);
  await other.signIn('sam');
  await other.openReport(id);
  await other.unlock('sam');
  await other.read();
  await other.page.getByText('He came round off duty.').first().waitFor();
  await toNotes(other.page);
  await other.page.getByRole('button', { name: 'Read it' }).first().click();
  await expect.poll(() => other.page.locator('.note-words').allTextContents()).toEqual(['Rang the hospital.']);
  expect(other.faults).toEqual([]);
  await other.close();
});

test('who joined is told to ask, and a root key that this browser does not know stops sealing until it is compared', async () => {
  const { desk, running } = at;
  const { page } = desk;
  const { unit } = running;
  await running.store.pool.query('TRUNCATE roster_key');
  await putInForce(unit.roster);
  await running.add(storyReport('He came round off duty.'));
  const sam = await generateMemberKey({ name: 'Sam', passphrase: PASSPHRASE });
  const roster = structuredClone(unit.roster);
  roster.serial += 2;
  roster.desks[0]?.members.push({ id: 'sam', key: sam.publicKey });
  await putInForce(roster);

  await desk.signIn('sam');
  await page.getByText('1 of 1 reports cannot be opened by you yet.').waitFor();
  await page.getByRole('link', { name: 'What to do' }).click();
  await page.getByText('Ask a colleague to seal them for you').waitFor();
  await desk.assertAccessible();
  await page.evaluate(() => localStorage.setItem('candour-root', '0'.repeat(40)));
  await desk.signIn('a-okafor');
  await page.getByRole('link', { name: 'Seal them' }).click();
  await page.getByText("The unit's root key is not the one that this browser knows").waitFor();
  expect(await page.getByRole('button', { name: 'Seal them for sam' }).count()).toBe(0);
  await desk.assertAccessible();
  await page.getByRole('button', { name: 'I have compared it' }).click();
  await desk.unlock('a-okafor');
  await page.getByRole('button', { name: 'Seal them for sam' }).waitFor();
});
