import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_FILES } from '../../src/report/mail/readMail.ts';
import { type EmailService, startEmailService } from '../channels/email/startEmailService.ts';
import { connectSmtp, sendMail } from '../support/smtp.ts';

let service: EmailService;
beforeAll(async () => {
  service = await startEmailService();
});
afterAll(() => service.close());

const head = (subject: string, ...fields: string[]): string =>
  ['From: a@example.org', `Subject: ${subject}`, 'MIME-Version: 1.0', ...fields, '', ''].join('\r\n');

async function taken(subject: string, message: string): Promise<Awaited<ReturnType<EmailService['reports']>>[number]> {
  expect(await sendMail(service.port, Buffer.from(message, 'latin1'))).toMatch(/^250 /);
  const [parsed] = await service.reports();
  await service.store.pool.query('TRUNCATE report CASCADE');
  expect(Buffer.from(parsed?.original ?? []).toString('latin1')).toContain(`Subject: ${subject}`);
  if (parsed === undefined) throw new Error('no report');
  return parsed;
}

test('ten thousand parts are a report whose first files are listed, and all are in the original', async () => {
  const part = (n: number) => `--b\r\nContent-Type: image/gif; name="${n}.gif"\r\n\r\n${n}\r\n`;
  const parts = Array.from({ length: 10_000 }, (_, n) => part(n)).join('');
  const { report, original } = await taken(
    'parts',
    `${head('parts', 'Content-Type: multipart/mixed; boundary=b')}${parts}--b--\r\n`,
  );
  expect(report.mail?.files).toHaveLength(MAX_FILES);
  expect(report.mail?.marks).toContain('files-cut');
  expect(Buffer.from(original ?? []).toString()).toContain('name="9999.gif"');
});

test('parts within parts within parts are kept as they came', async () => {
  const depth = 2_000;
  const open = (n: number) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`;
  const nested = Array.from({ length: depth }, (_, n) => open(n)).join('');
  const { report } = await taken('deep', `${head('deep').trimEnd()}\r\n${nested}Content-Type: text/plain\r\n\r\nx\r\n`);
  expect(report.mail?.marks).toEqual(['not-read']);
});

test('messages within messages are read so far and no further', async () => {
  const inner = Array.from(
    { length: 300 },
    (_, n) => `From: n${n}@example.org\r\nContent-Type: message/rfc822\r\n\r\n`,
  );
  const { report } = await taken('nested', `${head('nested', 'Content-Type: message/rfc822')}${inner.join('')}end\r\n`);
  expect(report.mail?.forwarded.length).toBeLessThanOrEqual(20);
});

test('a zip bomb is a small file, since nothing is unpacked', async () => {
  const bomb = deflateRawSync(Buffer.alloc(200_000_000)).toString('base64').replace(/.{76}/g, '$&\r\n');
  const { report } = await taken(
    'zip',
    `${head('zip', 'Content-Type: application/zip; name="bomb.zip"', 'Content-Transfer-Encoding: base64')}${bomb}\r\n`,
  );
  expect(report.mail?.files[0]).toMatchObject({ name: 'bomb.zip', type: 'application/zip' });
  expect(report.mail?.files[0]?.bytes).toBeLessThan(300_000);
});

test.each([
  ['a field of 3 MB', `Subject: huge\r\nX-Long: ${'y'.repeat(3_000_000)}\r\nFrom: a@example.org\r\n\r\nwords\r\n`],
  ['a subject of 3 MB', `Subject: huge${'e'.repeat(3_000_000)}\r\n\r\nwords\r\n`],
  ['100,000 fields', `Subject: huge\r\n${'To: a@example.org\r\n'.repeat(100_000)}\r\nwords\r\n`],
  ['tags that never end', `${head('huge', 'Content-Type: text/html')}${'<a '.repeat(500_000)}<b>words</b>`],
  ['references that never end', `${head('huge', 'Content-Type: text/html')}${'&#'.repeat(500_000)}words`],
  ['a date of 2 MB', `Date: ${'Mon, '.repeat(400_000)}\r\nSubject: huge\r\n\r\nwords\r\n`],
])('%s', async (_name, message) => {
  const { text } = await taken('huge', message);
  expect(text).toMatch(/words|<a|&#/);
});

test('a message over 25 MiB is refused for good, whether its size is said or not', async () => {
  expect(await sendMail(service.port, Buffer.alloc(26_300_000, 'x\r\n'))).toMatch(/^552 /);
  const client = await connectSmtp(service.port);
  await client.reply();
  await client.say('EHLO relay.example');
  expect(await client.say('MAIL FROM:<a@example.org> SIZE=26300000')).toMatch(/^552/);
  client.end();
  expect(await service.sealed()).toEqual([]);
  expect(service.logged.filter(({ event }) => event !== 'email.not-read')).toEqual([]);
});
