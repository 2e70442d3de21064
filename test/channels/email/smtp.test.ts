import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendMail } from '../../support/smtp.ts';
import { type EmailService, startEmailService } from './startEmailService.ts';

let service: EmailService;
beforeAll(async () => {
  service = await startEmailService();
});
afterAll(() => service.close());

const WAY = [
  'Received: from phone.example ([203.0.113.77]) by mx.example.net; Tue, 24 Nov 2026 22:14:03 +0000',
  'X-Originating-IP: [203.0.113.77]',
  'User-Agent: Thunderbird Daily on a laptop',
  'DKIM-Signature: v=1; a=rsa-sha256; d=example.org; s=a; h=from; bh=x; b=y',
];

const letter = (subject: string, ...body: string[]): string =>
  [
    ...WAY,
    'From: "Ann Other" <ann@example.org>',
    'To: report@unit.example',
    `Subject: ${subject}`,
    'Date: Tue, 24 Nov 2026 22:14:01 +0000',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...body,
    '',
  ].join('\r\n');

test('a message is a sealed report once it is answered 250, and its way is nowhere in it', async () => {
  const message = letter('About PC 4411', 'He takes money for number plates.', '.a line that begins with a dot');
  expect(await sendMail(service.port, message, { from: 'bounces@example.org' })).toMatch(/^250 /);
  const [row] = await service.store.db.selectFrom('report').selectAll().execute();
  expect(row).toMatchObject({ desk: 'ccu', channel: 'email', priority: false });
  expect(await service.store.db.selectFrom('outbox').selectAll().execute()).toHaveLength(1);
  const [parsed] = await service.reports();
  expect(parsed?.report).toMatchObject({
    channel: 'email',
    desk: 'ccu',
    answers: [{ question: 'what', text: 'He takes money for number plates.\n.a line that begins with a dot' }],
    mail: {
      from: [{ name: 'Ann Other', address: 'ann@example.org' }],
      subject: 'About PC 4411',
      date: 'Tue, 24 Nov 2026 22:14:01 +0000',
      envelopeFrom: 'bounces@example.org',
      files: [],
      marks: [],
    },
  });
  const original = Buffer.from(parsed?.original ?? []).toString();
  expect(original).toContain('Subject: About PC 4411');
  expect(original).toContain('\r\n.a line that begins with a dot\r\n');
  expect(original).not.toMatch(/203\.0\.113\.77|Thunderbird|Received|DKIM/);
  expect(parsed?.text).toContain('Ann Other <ann@example.org>');
  expect(service.logged).toEqual([]);
});

test('the same message is one report, whichever way and however often it comes', async () => {
  const message = letter('Twice', 'The same words.');
  const otherWay = message.replace(WAY.join('\r\n'), 'Received: from elsewhere ([198.51.100.9]) by mx2.example.net');
  const answers = await Promise.all([message, otherWay, message].map((one) => sendMail(service.port, one)));
  for (const answer of answers) expect(answer).toMatch(/^250 /);
  const twice = (await service.reports()).filter(({ report }) => report.mail?.subject === 'Twice');
  expect(twice).toHaveLength(1);
  expect(await service.counts()).toEqual({ duplicate: 2 });
});

test('what only machines send is taken and counted, and is no report', async () => {
  const before = (await service.sealed()).length;
  const away = letter('Out of office', 'I am away.').replace(
    'MIME-',
    'Auto-Submitted: auto-replied (vacation)\r\nMIME-',
  );
  const report = (type: string) =>
    letter('Returned', '--b', '', 'gone', '--b--').replace(
      'text/plain; charset=utf-8',
      `multipart/report; report-type=${type};\r\n boundary=b`,
    );
  for (const message of [away, report('delivery-status'), report('"disposition-notification"')]) {
    expect(await sendMail(service.port, message, { from: '' })).toMatch(/^250 /);
  }
  expect(await service.counts()).toMatchObject({ 'auto-reply': 1, bounce: 1, receipt: 1 });
  expect(await service.sealed()).toHaveLength(before);
  const form = letter('From a web form', 'Words.').replace('MIME-', 'Auto-Submitted: auto-generated\r\nMIME-');
  expect(await sendMail(service.port, form, { from: '' })).toMatch(/^250 /);
  expect(await service.sealed()).toHaveLength(before + 1);
});
