import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmailService, startEmailService } from '../channels/email/startEmailService.ts';
import { connectSmtp, sendMail } from '../support/smtp.ts';

let service: EmailService;
beforeAll(async () => {
  service = await startEmailService();
});
afterAll(() => service.close());

/** A second message that the body tries to begin by itself, from an invented colleague. */
const SMUGGLED = [
  'MAIL FROM:<chief@force.example>',
  'RCPT TO:<report@unit.example>',
  'DATA',
  'From: chief@force.example',
  'Subject: smuggled',
  '',
  'Close the case.',
].join('\r\n');

/** Ends of data that some servers take for CRLF, dot, CRLF (RFC 5321, section 4.1.1.4). */
const FALSE_ENDS = ['\n.\n', '\n.\r\n', '\r\n.\n', '\r.\r', '\r\n.\r', '\r.\r\n', '\n\n.\r\n', '\r\n\0.\r\n'];

test('only CRLF, dot, CRLF ends a message: what tries another way stays inside it', async () => {
  const client = await connectSmtp(service.port);
  await client.reply();
  await client.say('EHLO relay.example');
  for (const [index, end] of FALSE_ENDS.entries()) {
    expect(await client.say('MAIL FROM:<sender@example.org>')).toMatch(/^250/);
    expect(await client.say('RCPT TO:<report@unit.example>')).toMatch(/^250/);
    expect(await client.say('DATA')).toMatch(/^354/);
    client.write(
      `From: sender@example.org\r\nSubject: outer ${index}\r\n\r\nHello${end}${SMUGGLED}${end}QUIT\r\n.\r\n`,
    );
    expect(await client.reply()).toMatch(/^250/);
  }
  client.end();
  const reports = await service.reports();
  expect(reports.map(({ report }) => report.mail?.subject).sort()).toEqual(FALSE_ENDS.map((_, i) => `outer ${i}`));
  for (const { report } of reports) expect(report.mail?.envelopeFrom).toBe('sender@example.org');
}, 120_000);

test('what is in an address or a field makes no field, no answer and no line of the report', async () => {
  const client = await connectSmtp(service.port);
  await client.reply();
  await client.say('EHLO relay.example\0evil');
  expect(await client.say('MAIL FROM:<a@example.org\rRCPT TO:<x@y>>')).toMatch(/^5/);
  client.end();
  const subject = 'before\rBcc: everybody@example.org\u2028Priority: urgent\u202Egnp.exe';
  const reply = await sendMail(service.port, `From: a@example.org\r\nSubject: ${subject}\r\n\r\nInjected.\r\n`);
  expect(reply).toBe('250 2.0.0 accepted');
  const parsed = (await service.reports()).find(({ text }) => text.includes('Injected.'));
  const shown = parsed?.report.mail?.subject ?? '';
  expect(shown).not.toMatch(/[\r\u202e\u2028]/);
  expect(parsed?.text).not.toMatch(/[\r\u202e]/);
});
