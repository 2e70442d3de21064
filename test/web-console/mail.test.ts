import { readFile } from 'node:fs/promises';
import { createMessage, encrypt } from 'openpgp';
import { expect, test } from 'vitest';
import { composeReport } from '../../src/report/compose.ts';
import { readHeader } from '../../src/report/mail/headerFields.ts';
import { keepOriginal } from '../../src/report/mail/keepOriginal.ts';
import { mailReport } from '../../src/report/mail/mailReport.ts';
import { readMail } from '../../src/report/mail/readMail.ts';
import { withOriginal } from '../../src/report/mail/withOriginal.ts';
import { readPublicKey } from '../../src/seal/keys.ts';
import { seal } from '../../src/seal/seal.ts';
import { corpusMessage } from '../channels/email/corpus.ts';
import { useConsole } from './support/atDesk.ts';
import { openDesk } from './support/desk.ts';

const at = useConsole();

const deskKeys = () =>
  Promise.all((at.running.unit.roster.desks[0]?.members ?? []).map((member) => readPublicKey(member.key)));

/** Puts a report into the queue that came as this e-mail. */
async function addMail(message: Uint8Array): Promise<string> {
  const original = keepOriginal(message, readHeader(message));
  const report = mailReport(await readMail(original), {
    desk: 'ccu',
    envelopeFrom: 'bounces@example.org',
    checks: { spf: 'softfail', dkim: [{ domain: 'example.org', result: 'pass' }], dmarc: 'fail' },
  });
  return at.running.addSealed(await seal(await composeReport(report, withOriginal(original)), await deskKeys()), {
    channel: 'email',
  });
}

async function show(message: Uint8Array, desk = at.desk): Promise<void> {
  const id = await addMail(message);
  await desk.signIn('a-okafor');
  await desk.openReport(id);
  await desk.unlock('a-okafor');
  await desk.page.waitForSelector('.mail');
}

const textOf = async (selector: string): Promise<string> => (await at.desk.page.textContent(selector)) ?? '';

test('an e-mail shows who it says it is from, what their domains say, and its files to save', async () => {
  await show(corpusMessage('attachments'));
  const mail = await textOf('.report-main');
  for (const part of [
    'Bethan Price <bethan@example.org>',
    'bounces@example.org',
    'With files',
    'DMARC (the “from” domain stands by it): failed',
    'DKIM (signature of example.org): passed',
    'SPF (the last server may send for its domain): probably failed',
    'application/pdf, 18 bytes',
  ]) {
    expect(mail).toContain(part);
  }
  expect(await textOf('.answers')).toContain('The photograph is attached.');
  const downloading = at.desk.page.waitForEvent('download');
  await at.desk.page.click('text=Save Datganiad tŷ.pdf');
  const saved = await downloading;
  expect(saved.suggestedFilename()).toBe('Datganiad tŷ.pdf');
  expect(await readFile(await saved.path(), 'utf8')).toBe('%PDF-1.4 statement');
  await at.desk.assertAccessible();
});

test('markup of an e-mail is words, and nothing that it names is fetched', async () => {
  await show(corpusMessage('html-only'));
  expect(await textOf('.mail')).toContain('The text was taken out of a formatted (HTML) e-mail.');
  expect(await textOf('.answers')).toContain('Third & last £50');
  expect(await at.desk.page.$$('.report-main img, .report-main script')).toEqual([]);
});

test.each(['inline', 'PGP/MIME'])('what was encrypted to the desk opens (%s)', async (form) => {
  const words = 'He keeps the money in the locker.';
  const entity = form === 'inline' ? words : `Content-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n`;
  const armored = await encrypt({ message: await createMessage({ text: entity }), encryptionKeys: await deskKeys() });
  const source = corpusMessage(form === 'inline' ? 'pgp-inline' : 'pgp-mime').toString();
  await show(Buffer.from(source.replace(/-----BEGIN PGP MESSAGE[\s\S]*END PGP MESSAGE-----/, String(armored).trim())));
  expect(await textOf('.mail-decrypted')).toBe(words);
  await at.desk.assertAccessible();
});

test.each([
  ['desktop', { width: 1280, height: 900 }],
  ['320 px', { width: 320, height: 568 }],
] as const)('an e-mail holds on a %s screen in both schemes', async (name, viewport) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const desk = await openDesk(at.browser, at.running, { viewport, colorScheme });
    await show(corpusMessage('attached-forward'), desk);
    await desk.assertFits();
    await desk.assertAccessible();
    const folder = process.env.CANDOUR_LOOK;
    if (folder) await desk.page.screenshot({ path: `${folder}/mail-${name}-${colorScheme}.png`, fullPage: true });
    expect(desk.faults).toEqual([]);
    await desk.close();
    await at.running.quiet();
    await at.running.store.pool.query('TRUNCATE report CASCADE');
  }
});
