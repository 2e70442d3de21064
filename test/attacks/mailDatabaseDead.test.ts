import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmailService, startEmailService } from '../channels/email/startEmailService.ts';
import { sendMail } from '../support/smtp.ts';

let service: EmailService;
beforeAll(async () => {
  service = await startEmailService();
});
afterAll(() => service.close());

const letter = 'From: Quillon <quillon@example.org>\r\nSubject: obsidian pangolin\r\n\r\nThe vermilion ocelot.\r\n';

const rename = (from: string, to: string) => service.store.pool.query(`ALTER TABLE ${from} RENAME TO ${to}`);

test('what the database does not take is 451, and is taken when it comes again', async () => {
  await rename('outbox', 'outbox_away');
  expect(await sendMail(service.port, letter)).toMatch(/^451 /);
  await rename('outbox_away', 'outbox');
  expect(await service.sealed()).toEqual([]);
  expect(await sendMail(service.port, letter)).toMatch(/^250 /);
  expect(await service.sealed()).toHaveLength(1);
});

test('a roster that has expired is 451, and so is one that lacks the desk', async () => {
  const other = letter.replace('pangolin', 'heron');
  const { now } = service.clock;
  service.clock.now = new Date(now.getTime() + 40 * 86_400_000);
  expect(await sendMail(service.port, other)).toMatch(/^451 /);
  service.clock.now = now;
  const [desk] = service.unit.roster.desks;
  if (desk) desk.id = 'elsewhere';
  expect(await sendMail(service.port, other)).toMatch(/^451 /);
  if (desk) desk.id = 'ccu';
  expect(await sendMail(service.port, other)).toMatch(/^250 /);
});

test('what is said of it in the log is a name, a class and a code', () => {
  expect(service.logged.length).toBe(3);
  expect(JSON.stringify(service.logged)).not.toMatch(/quillon|pangolin|ocelot|heron|example/i);
  for (const line of service.logged) expect(line.event).toBe('email.not-taken');
});
