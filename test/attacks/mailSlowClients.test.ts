import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_COMMAND, MAX_CONNECTIONS } from '../../src/channels/email/limits.ts';
import { type EmailService, startEmailService } from '../channels/email/startEmailService.ts';
import { connectSmtp, sendMail } from '../support/smtp.ts';

let service: EmailService;
beforeAll(async () => {
  service = await startEmailService({ limits: { idleMs: 3_000, connectionMs: 6_000 } });
});
afterAll(() => service.close());

const letter = 'From: a@example.org\r\nSubject: after\r\n\r\nStill taken.\r\n';

test('who says nothing is cut off', async () => {
  const client = await connectSmtp(service.port);
  expect(await client.reply()).toMatch(/^220 /);
  expect(await client.reply()).toMatch(/^421 |^undefined/);
  client.end();
});

test('who sends a byte at a time is cut off all the same, and nothing of the message is kept', async () => {
  const client = await connectSmtp(service.port);
  await client.reply();
  for (const command of ['EHLO x.example', 'MAIL FROM:<a@example.org>', 'RCPT TO:<b@example.org>', 'DATA']) {
    await client.say(command);
  }
  while (!client.socket.destroyed && !client.socket.readableEnded) {
    client.write('x');
    await pause(200);
  }
  expect(await service.sealed()).toEqual([]);
  expect(service.logged).toEqual([]);
}, 60_000);

test('a command without an end is refused', async () => {
  const client = await connectSmtp(service.port);
  await client.reply();
  client.write('EHLO '.padEnd(MAX_COMMAND * 2, 'x'));
  expect((await client.reply()) ?? '421').toMatch(/^[45]/);
  client.end();
});

test('more connections than are served are told to come later, and the next is served', async () => {
  const clients = await Promise.all(Array.from({ length: MAX_CONNECTIONS + 5 }, () => connectSmtp(service.port)));
  const greetings = await Promise.all(clients.map((client) => client.reply()));
  expect(greetings.filter((greeting) => greeting?.startsWith('421'))).not.toHaveLength(0);
  for (const client of clients) client.end();
  await expect.poll(() => sendMail(service.port, letter), { timeout: 30_000 }).toMatch(/^250 /);
}, 60_000);
