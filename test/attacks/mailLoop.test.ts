import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_RECEIVED } from '../../src/report/mail/classifyMail.ts';
import { type EmailService, startEmailService } from '../channels/email/startEmailService.ts';
import { sendMail } from '../support/smtp.ts';

let service: EmailService;
beforeAll(async () => {
  service = await startEmailService();
});
afterAll(() => service.close());

const passed = (servers: number): string =>
  `${'Received: from a.example by b.example; Tue, 24 Nov 2026 22:14:03 +0000\r\n'.repeat(servers)}Subject: round\r\n\r\nWords.\r\n`;

test('what goes round in circles is refused, what only came a long way is not', async () => {
  expect(await sendMail(service.port, passed(MAX_RECEIVED + 1))).toMatch(/^554 5\.4\.6 /);
  const id = 'ab'.repeat(16);
  await service.store.db
    .insertInto('delivery')
    .values({
      id: Buffer.from(id, 'hex'),
      way: 'mail',
      recipient: 'desk',
      desk: 'ccu',
      notice_day: '2026-11-24',
      next_attempt_at: new Date(),
    })
    .execute();
  const own = `Message-ID: <${id}@unit.example>\r\nSubject: Candour\r\n\r\nThere may be reports.\r\n`;
  expect(await sendMail(service.port, own)).toMatch(/^554 5\.4\.6 /);
  expect(await service.sealed()).toEqual([]);
  expect(await service.counts()).toEqual({ loop: 2 });
  expect(await sendMail(service.port, passed(MAX_RECEIVED))).toMatch(/^250 /);
});
