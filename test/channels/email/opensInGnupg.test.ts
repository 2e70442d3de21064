import { createHash, randomBytes } from 'node:crypto';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAIL_SIZE_CLASSES, MAX_MAIL_BYTES } from '../../../src/envelope/sizes.ts';
import { createGpgHome, type GpgHome } from '../../support/gpg.ts';
import { sendMail } from '../../support/smtp.ts';
import { corpusMessage } from './corpus.ts';
import { type EmailService, startEmailService } from './startEmailService.ts';

let service: EmailService;
let gpg: GpgHome;
beforeAll(async () => {
  service = await startEmailService();
  gpg = await createGpgHome();
  expect((await gpg.run(['--import'], service.unit.keys.ccu.armor())).code).toBe(0);
});
afterAll(async () => {
  await gpg?.remove();
  await service?.close();
});

/** What GnuPG makes of the one report that is held, and what a mail reader makes of that. */
async function openedByGnupg(): Promise<{ entity: Email; bytes: Buffer }> {
  const [sealed] = await service.sealed();
  const { code, stdout } = await gpg.run(['--decrypt'], sealed);
  expect(code).toBe(0);
  await service.store.pool.query('TRUNCATE report CASCADE');
  return { entity: await PostalMime.parse(stdout, { forceRfc822Attachments: true }), bytes: stdout };
}

test('GnuPG opens what came, with its text and its files', async () => {
  expect(await sendMail(service.port, corpusMessage('attachments'))).toMatch(/^250 /);
  const { entity, bytes } = await openedByGnupg();
  expect(MAIL_SIZE_CLASSES).toContain(bytes.length);
  expect(entity.text).toContain('From: Bethan Price <bethan@example.org>');
  expect(entity.text).toContain('The photograph is attached.');
  const original = entity.attachments.find(({ mimeType }) => mimeType === 'message/rfc822');
  const mail = await PostalMime.parse(original?.content as ArrayBuffer);
  const statement = mail.attachments.find(({ mimeType }) => mimeType === 'application/pdf');
  expect(Buffer.from(statement?.content as ArrayBuffer).toString()).toBe('%PDF-1.4 statement');
});

test('25 MB come in whole', { timeout: 300_000 }, async () => {
  const head = [
    'From: big@example.org',
    'Subject: big',
    'MIME-Version: 1.0',
    'Content-Type: application/octet-stream; name="film.mp4"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="film.mp4"',
    '',
    '',
  ].join('\r\n');
  const film = randomBytes(Math.floor((MAX_MAIL_BYTES - head.length - 2_000) / 78) * 57);
  const lines = film.toString('base64').match(/.{1,76}/g) ?? [];
  const message = Buffer.from(`${head}${lines.join('\r\n')}\r\n`);
  expect(message.length).toBeGreaterThan(26_000_000);
  expect(await sendMail(service.port, message)).toMatch(/^250 /);
  const [parsed] = await service.reports();
  expect(parsed?.report.mail?.files).toEqual([
    {
      name: 'film.mp4',
      type: 'application/octet-stream',
      bytes: film.length,
      sha256: createHash('sha256').update(film).digest('hex'),
    },
  ]);
  const { bytes } = await openedByGnupg();
  expect(bytes.length).toBe(MAIL_SIZE_CLASSES.at(-1));
  expect(bytes.includes(message.subarray(message.indexOf('\r\n\r\n')))).toBe(true);
});
