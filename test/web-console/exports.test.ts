import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprint, readPrivateKey } from '../../src/seal/keys.ts';
import { createGpgHome, type GpgHome } from '../support/gpg.ts';
import { factsOf, textOf } from '../support/poppler.ts';
import { assess } from './support/assess.ts';
import { useConsole } from './support/atDesk.ts';
import { PASSPHRASE } from './support/consoleUnit.ts';
import { openDesk } from './support/desk.ts';
import { storyReport } from './support/reports.ts';
import { begin, openPart, said } from './support/workCase.ts';

const at = useConsole();
let gpg: GpgHome;
beforeAll(async () => {
  gpg = await createGpgHome();
  await gpg.run(['--passphrase', '', '--quick-gen-key', 'IOPC intake <intake@iopc.example>', 'future-default']);
});
afterAll(() => gpg?.remove());

const shots = process.env['OUT_SHOTS'];
async function shoot(page: Page, name: string): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}

const STORY = 'He came round to her flat three times in March and texted her at night.';

async function saved(page: Page, link: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The class of what has the keyboard. */
const focusIn = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.className);

test('an intelligence report goes out: proposed, read and approved by a second person, released, opened by GnuPG, acknowledged', async () => {
  const { desk } = at;
  const { page } = desk;
  const id = await at.running.add(storyReport(STORY));
  await begin(desk, 'a-okafor', id);
  const early = await openPart(page, 'Going out');
  await early.getByText('Write an intelligence report: The assessment is not finished.').waitFor();
  await assess(page);

  const out = await openPart(page, 'Going out');
  await out.getByRole('button', { name: 'Write an intelligence report' }).press('Enter');
  const text = out.getByLabel('Sanitised text');
  expect(await text.inputValue()).toBe('');
  await out.getByRole('button', { name: 'Seal and propose' }).press('Enter');
  await out.getByText('Write the sanitised text first.').waitFor();
  await text.fill('He came round to her flat three times in March.');
  await out.getByText('These are the report').waitFor();
  await desk.assertAccessible();
  await shoot(page, '1-source-told');
  await text.fill(
    'PC Gŵyn Llŷr (李雷) has visited a witness off duty on several days this spring. محمد علي knows of it.',
  );
  expect(await out.locator('.findings').count()).toBe(0);
  await out.getByRole('button', { name: 'Show the document' }).click();
  await out.locator('.paper').getByText('OFFICIAL-SENSITIVE').waitFor();
  await shoot(page, '2-written');
  await out.getByRole('button', { name: 'Seal and propose' }).click();
  await said(page, 'It is proposed.');
  await out.locator('.part-holds').first().filter({ hasText: 'Waits for a second person' }).waitFor();
  await out.getByRole('button', { name: 'Read it' }).click();
  await out.locator('.paper').waitFor();
  await out.getByText('Approve: Somebody else has to agree').waitFor();
  expect(await out.getByRole('button', { name: 'Approve what I have read' }).count()).toBe(0);

  const other = await openDesk(at.browser, at.running, { viewport: { width: 320, height: 720 }, colorScheme: 'dark' });
  await begin(other, 'r-hughes', id);
  const theirs = await openPart(other.page, 'Going out');
  await theirs.getByText('Read it before you approve it.').waitFor();
  await theirs.getByRole('button', { name: 'Read it' }).press('Enter');
  await theirs.locator('.paper').getByText('PC Gŵyn Llŷr (李雷)').waitFor();
  await other.assertAccessible();
  await other.assertFits();
  await shoot(other.page, '3-second-person-phone-dark');
  await theirs.getByRole('button', { name: 'Approve what I have read' }).press('Enter');
  await said(other.page, 'It is approved.');
  expect(await focusIn(other.page)).toBe('export');

  await theirs.getByText('Read it before you release it.').waitFor();
  await theirs.getByRole('button', { name: 'Read it' }).click();
  const recipient = (await gpg.run(['--armor', '--export', 'intake@iopc.example'])).stdout;
  await theirs.getByText('Without a recipient’s key').waitFor();
  await theirs.getByLabel('or paste it').fill('nothing');
  await theirs.getByRole('button', { name: 'Read the pasted key' }).click();
  await theirs.getByText('That is no OpenPGP public key.').waitFor();
  await theirs
    .getByLabel('Load a public key')
    .setInputFiles({ name: 'iopc.asc', mimeType: 'text/plain', buffer: recipient });
  await theirs.getByText('IOPC intake <intake@iopc.example>').waitFor();
  await other.assertAccessible();
  await other.assertFits();
  await shoot(other.page, '4-release-phone-dark');
  await theirs.getByRole('button', { name: 'Release it' }).press('Enter');
  await said(other.page, 'It is released.');
  await other.assertAccessible();
  await other.assertFits();
  await shoot(other.page, '5-released-phone-dark');

  const pdf = await saved(other.page, theirs.getByRole('link', { name: 'Save the PDF' }));
  const sealed = await saved(other.page, theirs.getByRole('link', { name: 'Save the signed, sealed file' }));
  const signer = await saved(other.page, theirs.getByRole('link', { name: 'Save your public key' }));
  expect(pdf.name).toMatch(/^IR-[0-9A-Z-]{14}\.pdf$/);
  expect(sealed.name).toBe(`${pdf.name}.pgp`);
  const words = await textOf(pdf.bytes);
  for (const part of ['PC Gŵyn Llŷr (李雷)', 'OFFICIAL-SENSITIVE', '2 Untested', 'C Known indirectly', 'SR-']) {
    expect(words).toContain(part);
  }
  expect(words).not.toContain(id.slice(0, 8));
  expect(words).not.toContain('flat');
  expect(await factsOf(pdf.bytes)).toMatchObject({ Tagged: 'yes', JavaScript: 'no' });
  if (shots) await writeFile(join(shots, 'report.pdf'), pdf.bytes);

  await gpg.run(['--import'], signer.bytes);
  const opened = await gpg.run(['--status-fd', '2', '--decrypt'], sealed.bytes);
  const key = fingerprint(await readPrivateKey(at.running.unit.keyFiles['r-hughes'] ?? '', PASSPHRASE));
  expect(opened.stderr).toContain(`[GNUPG:] VALIDSIG ${key}`);
  expect(opened.stdout.equals(pdf.bytes)).toBe(true);

  const { rows } = await at.running.store.pool.query('SELECT * FROM export');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    state: 'released',
    proposed_by: 'a-okafor',
    approved_by: 'r-hughes',
    released_by: 'r-hughes',
    released_file: createHash('sha256').update(sealed.bytes).digest(),
  });
  expect(rows[0].recipient_keys).toHaveLength(1);

  const kept = await at.running.store.pool.query(
    `SELECT (SELECT string_agg(encode(sealed, 'escape') || recipient || proposed_by, '') FROM export) || (SELECT string_agg(detail, '') FROM audit_entry) AS all`,
  );
  for (const word of ['visited', 'witness', 'iopc.example', pdf.name.slice(0, -4)]) {
    expect(kept.rows[0].all).not.toContain(word);
  }

  await theirs.getByLabel('The recipient’s reference').fill('her name');
  await theirs.getByRole('button', { name: 'Record the acknowledgement' }).click();
  await theirs.getByText('Write their reference').waitFor();
  await theirs.getByLabel('The recipient’s reference').fill('IOPC/2026/0042');
  await theirs.getByRole('button', { name: 'Record the acknowledgement' }).press('Enter');
  await said(other.page, 'The acknowledgement is recorded.');
  expect(await focusIn(other.page)).toBe('export');
  await theirs.getByText('Acknowledged as IOPC/2026/0042').waitFor();
  expect(other.faults).toEqual([]);
  await other.close();
});

test('a referral pack begins with what the report and the case say; bytes that were swapped under its approval do not go out', async () => {
  const { desk } = at;
  const { page } = desk;
  const id = await at.running.add(storyReport(STORY));
  await begin(desk, 'a-okafor', id);
  await assess(page);
  const out = await openPart(page, 'Going out');
  await out.getByRole('button', { name: 'Write a referral pack' }).click();
  expect(await out.getByLabel('What is alleged').inputValue()).toBe(STORY);
  expect(await out.getByLabel('Officers and staff named').inputValue()).toContain('Constable Daz, collar number 4471');
  expect(await out.getByLabel('Rules that the allegation falls under').inputValue()).toBe('M4 Serious corruption');
  expect(await out.getByLabel('Kind of referral').inputValue()).toBe('It must be referred');
  expect(await out.getByLabel('When it first became clear').inputValue()).toMatch(/\(London\)\nTo be referred by/);
  expect(await out.getByLabel('Decisions and their times').inputValue()).toContain('answered by a-okafor');
  await desk.assertAccessible();
  await shoot(page, '6-referral-pack');
  await out.getByRole('button', { name: 'Seal and propose' }).click();
  await said(page, 'It is proposed.');

  const other = await openDesk(at.browser, at.running);
  await begin(other, 'r-hughes', id);
  const theirs = await openPart(other.page, 'Going out');
  await theirs.getByRole('button', { name: 'Read it' }).click();
  await theirs.locator('.paper').getByText('Nothing recorded').first().waitFor();
  await shoot(other.page, '7-second-person');
  await theirs.getByRole('button', { name: 'Approve what I have read' }).click();
  await said(other.page, 'It is approved.');
  const before = await at.running.store.pool.query('SELECT export_id, sealed FROM export');
  const approved = theirs.getByRole('article', { name: 'Approved, not released' });

  // Somebody at the database puts another document of the desk under the approval, and mends every hash that it keeps.
  await out.getByRole('button', { name: 'Write a referral pack' }).click();
  await out.getByLabel('What is alleged').fill('Something else.');
  await out.getByRole('button', { name: 'Seal and propose' }).click();
  await out.locator('.part-holds', { hasText: '2 documents' }).waitFor();
  await at.running.store.pool.query(
    `UPDATE export SET sealed = new.sealed, approved_object = new.object
     FROM (SELECT sealed, object FROM export WHERE state = 'proposed') AS new WHERE state = 'approved'`,
  );
  await approved.getByRole('button', { name: 'Read it' }).click();
  await approved
    .getByText('It was changed after it was proposed')
    .or(approved.getByText('written about another'))
    .waitFor();
  expect(await theirs.getByRole('button', { name: 'Release it' }).count()).toBe(0);

  await at.running.store.pool.query(
    'UPDATE export SET sealed = $2, approved_object = sha256($2) WHERE export_id = $1',
    [before.rows[0].export_id, before.rows[0].sealed],
  );
  await approved.getByRole('button', { name: 'Read it' }).click();
  await approved.getByRole('button', { name: 'Release it' }).waitFor();
  await approved.getByRole('button', { name: 'Refuse it or take it back' }).click();
  await said(other.page, 'It is refused.');
  expect(other.faults).toEqual([]);
  await other.close();
});
