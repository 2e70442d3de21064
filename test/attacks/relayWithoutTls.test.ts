import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { openRelay } from '../../src/mail/transport/openRelay.ts';
import { AUTHORITY, startRelay } from '../support/relay.ts';

/** Somebody on the line between service and relay who takes TLS away: nothing of a message, nor the password, is said. */

const mail = {
  from: 'candour@report.example.org',
  to: 'box@unit.example',
  message: 'Subject: Candour\r\n\r\nswordfish\r\n',
};
const options = { name: 'report.example.org', ca: AUTHORITY };
const login = { user: 'candour', password: 'swordfish' };

/** A relay that speaks just enough, does not offer STARTTLS or refuses it, and notes all that is said to it. */
async function startStripper(features: string[], startTls: string): Promise<{ port: number; heard: () => string }> {
  let heard = '';
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 relay.example ESMTP\r\n');
    socket.setEncoding('latin1').on('data', (text: string) => {
      heard += text;
      if (/^EHLO/i.test(text))
        socket.write(`250-relay.example\r\n${features.map((one) => `250-${one}\r\n`).join('')}250 OK\r\n`);
      else if (/^STARTTLS/i.test(text)) socket.write(`${startTls}\r\n`);
      else socket.write('250 OK\r\n');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { port: (server.address() as AddressInfo).port, heard: () => heard };
}

test.each([
  ['does not offer STARTTLS', ['AUTH PLAIN LOGIN'], '250 OK'],
  ['offers STARTTLS and refuses it', ['STARTTLS', 'AUTH PLAIN LOGIN'], '454 TLS not available'],
  ['says that it begins, and talks on in clear', ['STARTTLS', 'AUTH PLAIN LOGIN'], '220 Go ahead\r\n250 OK'],
])('a relay that %s gets no message, no address and no password', async (_, features, startTls) => {
  const stripper = await startStripper(features, startTls);
  const relay = openRelay({ host: 'localhost', port: stripper.port, tls: 'starttls', ...login }, options);
  expect(await relay.send(mail)).toMatchObject({ kind: 'later' });
  expect(stripper.heard()).not.toMatch(/AUTH|MAIL|RCPT|DATA|swordfish|unit\.example/);
});

test('a relay without TLS where TLS is to be there from the start', async () => {
  const plain = await startRelay();
  onTestFinished(() => plain.close());
  const relay = openRelay({ host: 'localhost', port: plain.port, tls: 'implicit' }, options);
  expect(await relay.send(mail)).toMatchObject({ kind: 'later' });
  expect(plain.taken).toEqual([]);
});

test('TLS can be turned off for this machine alone, and only in so many words', () => {
  const read = (url: string) => readConfig({ SMTP_RELAY_URL: url }, { cwd: '/', isRoot: false }).relay?.tls;
  expect(read('smtp://127.0.0.1:25')).toBe('starttls');
  expect(read('smtp://127.0.0.1:25?tls=off')).toBe('off');
  for (const host of ['relay.example', '10.0.0.1', '127.0.0.1.evil.example', 'localhost.example', '[2001:db8::1]']) {
    expect(() => read(`smtp://${host}:25?tls=off`)).toThrow(/SMTP_RELAY_URL/);
  }
});

test('with TLS, either way, the message goes through it', async () => {
  for (const tls of ['starttls', 'implicit'] as const) {
    const good = await startRelay({ tls });
    onTestFinished(() => good.close());
    const relay = openRelay({ host: 'localhost', port: good.port, tls }, options);
    expect(await relay.send(mail)).toEqual({ kind: 'sent' });
    expect(good.taken.map(({ secure }) => secure)).toEqual([true]);
  }
});
