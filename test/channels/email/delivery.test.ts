import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { expect, onTestFinished, test } from 'vitest';
import { PeersError, readPeers } from '../../../src/channels/email/peers.ts';
import { readRecipients } from '../../../src/channels/email/recipients.ts';
import { AUTHORITY } from '../../support/relay.ts';
import { connectSmtp, sendMail } from '../../support/smtp.ts';
import { type EmailServiceOptions, startEmailService } from './startEmailService.ts';

const TLS = join(import.meta.dirname, '../../vectors/tls');

const letter = 'From: a@example.org\r\nSubject: hello\r\n\r\nWords.\r\n';

async function startFor(options: EmailServiceOptions) {
  const service = await startEmailService(options);
  onTestFinished(() => service.close());
  return service;
}

test('LMTP answers once for each recipient, and one report is made', async () => {
  const { port, sealed } = await startFor({ lmtp: true });
  const client = await connectSmtp(port);
  expect(await client.reply()).toMatch(/^220 candour\.invalid LMTP/);
  for (const line of [
    'LHLO relay.example',
    'MAIL FROM:<a@example.org>',
    'RCPT TO:<b@u.example>',
    'RCPT TO:<c@u.example>',
  ]) {
    expect(await client.say(line)).toMatch(/^250/);
  }
  expect(await client.say('DATA')).toMatch(/^354/);
  client.write(`${letter}.\r\n`);
  expect([await client.reply(), await client.reply()]).toEqual(['250 2.0.0 accepted', '250 2.0.0 accepted']);
  client.end();
  expect(await sealed()).toHaveLength(1);
});

test('STARTTLS, as another program speaks it', async () => {
  const [key, cert] = ['localhost.key.pem', 'localhost.pem'].map((file) => readFileSync(join(TLS, file), 'utf8'));
  const { port, reports } = await startFor({ tls: { key: key ?? '', cert: cert ?? '' } });
  const transport = createTransport({ host: 'localhost', port, requireTLS: true, tls: { ca: AUTHORITY } });
  await transport.sendMail({ from: 'a@example.org', to: 'r@u.example', subject: 'over TLS', text: 'Words under TLS.' });
  transport.close();
  expect((await reports())[0]?.report.answers[0]?.text).toBe('Words under TLS.');
});

test('without a certificate STARTTLS is not offered, and nobody can sign in', async () => {
  const { port } = await startFor({});
  const client = await connectSmtp(port);
  await client.reply();
  expect(await client.say('EHLO relay.example')).not.toMatch(/STARTTLS|AUTH/);
  expect(await client.say('AUTH PLAIN AGEAYg==')).toMatch(/^5/);
  client.end();
});

test('who may not deliver, and to whom nothing is taken', async () => {
  const { port, sealed } = await startFor({
    mayConnect: readPeers(['127.0.0.2', '2001:db8::/32']),
    isRecipient: readRecipients(['report@unit.example', 'example.net']),
  });
  expect(await sendMail(port, letter)).toMatch(/^554 5\.7\.1 /);
  const allowed = { localAddress: '127.0.0.2' };
  expect(await sendMail(port, letter, { ...allowed, to: 'other@unit.example' })).toMatch(/^550 5\.1\.1 /);
  expect(await sealed()).toEqual([]);
  expect(await sendMail(port, letter, { ...allowed, to: 'Report@Unit.example' })).toMatch(/^250 /);
  expect(await sendMail(port, letter, { ...allowed, to: 'any@example.net' })).toMatch(/^250 /);
});

test('lists of servers are read strictly', () => {
  const isPeer = readPeers(['192.0.2.0/24', '::1']);
  expect(['192.0.2.200', '::ffff:192.0.2.1', '::1'].every(isPeer)).toBe(true);
  expect(['192.0.3.1', '::2', 'localhost', ''].some(isPeer)).toBe(false);
  for (const bad of ['192.0.2.0/33', '192.0.2', '::1/129', 'relay.example', '10.0.0.1/x']) {
    expect(() => readPeers([bad])).toThrow(PeersError);
  }
});
