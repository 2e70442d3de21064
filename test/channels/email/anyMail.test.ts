import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerTo } from '../../../src/channels/email/answer/answerTo.ts';
import { checkSender, type DNSResolver } from '../../../src/channels/email/checkSender.ts';
import { authenticationResults } from '../../../src/channels/email/inbound/authenticationResults.ts';
import { NOT_CHECKED } from '../../../src/channels/email/inbound/notChecked.ts';
import { REPLIES } from '../../../src/channels/email/inbound/replies.ts';
import { composeReport } from '../../../src/report/compose.ts';
import { readHeader } from '../../../src/report/mail/headerFields.ts';
import { keepOriginal } from '../../../src/report/mail/keepOriginal.ts';
import { CHECK_RESULTS } from '../../../src/report/mail/mail.ts';
import { mailReport } from '../../../src/report/mail/mailReport.ts';
import { readMail } from '../../../src/report/mail/readMail.ts';
import { withOriginal } from '../../../src/report/mail/withOriginal.ts';
import { parseReport } from '../../../src/report/parse.ts';
import { sendMail } from '../../support/smtp.ts';
import { mutated } from './mutated.ts';
import { type EmailService, startEmailService } from './startEmailService.ts';

test('whatever becomes of a message, a report can be made of it that holds its body byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (message) => {
      const header = readHeader(message);
      const original = keepOriginal(message, header);
      const report = mailReport(await readMail(original), { desk: 'ccu', checks: NOT_CHECKED, envelopeFrom: '' });
      const parsed = parseReport(await composeReport(report, withOriginal(original)));
      expect(parsed.report.channel).toBe('email');
      expect(Buffer.from(parsed.original ?? []).equals(original)).toBe(true);
      const body = message.subarray(header.bodyStart);
      expect(
        Buffer.from(original)
          .subarray(original.length - body.length)
          .equals(body),
      ).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('any bytes are a message', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const { bodyStart } = readHeader(bytes);
      expect(bodyStart).toBeLessThanOrEqual(bytes.length);
      await readMail(bytes);
    }),
    { numRuns: 600 },
  );
});

/** What asks the DNS meets in it whatever it likes. */
const dns: DNSResolver = async (name, type) => {
  if (type !== 'TXT' || name.length % 3 === 0) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
  return [[name.length % 2 === 0 ? 'v=spf1 +all' : 'v=DMARC1; p=none']];
};

test('whatever becomes of a message, asking who sent it and whether to answer ends without an error', async () => {
  await fc.assert(
    fc.asyncProperty(
      mutated,
      fc.constantFrom('a@example.org', '', '@', 'a@b@c', 'x'.repeat(300)),
      async (message, envelopeFrom) => {
        const delivery = { peer: '192.0.2.7', helo: 'mail.example.org', envelopeFrom };
        const checks = await checkSender(message, delivery, dns);
        for (const result of [checks.spf, checks.dmarc, ...checks.dkim.map((one) => one.result)]) {
          expect(CHECK_RESULTS).toContain(result);
        }
        authenticationResults(message, 'mx.example.org');
        const { fields } = readHeader(message);
        const to = answerTo({ fields, envelopeFrom, checks: { spf: 'pass', dkim: [], dmarc: 'pass' } });
        expect([undefined, 'a@example.org']).toContain(to);
      },
    ),
    { numRuns: 200 },
  );
});

let service: EmailService;
beforeAll(async () => {
  service = await startEmailService();
});
afterAll(() => service.close());

test('no damaged message is lost on its way, and nothing of it is in an answer, an error or a log', {
  timeout: 300_000,
}, async () => {
  const sent: Buffer[] = [];
  const replies = Object.values(REPLIES).map(({ code, text }) => `${code} ${text}`);
  await fc.assert(
    fc.asyncProperty(mutated, async (message) => {
      const before = service.received.length;
      const reply = await sendMail(service.port, message);
      expect(service.received.length).toBe(before + 1);
      expect(replies).toContain(reply);
      expect(reply).toMatch(service.received.at(-1) === 'loop' ? /^554 / : /^250 /);
      if (service.received.at(-1) === 'report') sent.push(message);
    }),
    { numRuns: 60, endOnFailure: true },
  );
  const parsed = await service.reports();
  const counted = Object.values(await service.counts()).reduce((sum, count) => sum + count, 0);
  expect(parsed.length + counted).toBe(service.received.length);
  const held = parsed.map(({ original }) => ending(original ?? new Uint8Array()));
  // The client ends the last line, if nobody has.
  expect(held.sort()).toEqual(sent.map((message) => ending(keepOriginal(message, readHeader(message)))).sort());
  for (const line of service.logged) expect(line).toEqual({ event: 'email.not-read' });
});

/** A message without what is at its end of line ends: the client of the test and the server add one. */
const ending = (message: Uint8Array): string =>
  Buffer.from(message)
    .toString('latin1')
    .replace(/[\r\n]+$/, '');
