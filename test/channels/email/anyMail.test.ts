import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOT_CHECKED } from '../../../src/channels/email/inbound/notChecked.ts';
import { composeReport } from '../../../src/report/compose.ts';
import { readHeader } from '../../../src/report/mail/headerFields.ts';
import { keepOriginal } from '../../../src/report/mail/keepOriginal.ts';
import { mailReport } from '../../../src/report/mail/mailReport.ts';
import { readMail } from '../../../src/report/mail/readMail.ts';
import { withOriginal } from '../../../src/report/mail/withOriginal.ts';
import { parseReport } from '../../../src/report/parse.ts';
import { sendMail } from '../../support/smtp.ts';
import { CORPUS, corpusMessage } from './corpus.ts';
import { type EmailService, startEmailService } from './startEmailService.ts';

/** What breaks parsers: ends of lines and headers, boundaries, encodings, and bytes that are no text. */
const CRUMBS = [
  '\r',
  '\n',
  '\0',
  '--',
  '--outer',
  '--outer--',
  '=',
  '=?utf-8?B?',
  '?=',
  '"',
  '(',
  '<',
  ';',
  ':',
  ' boundary=""',
  'Content-Type: multipart/mixed; boundary=x\r\n',
  'Content-Type: message/rfc822\r\n\r\n',
  '\r\n\r\n',
  '.\r\n',
  '\xff\xfe',
  'Content-Transfer-Encoding: base64\r\n',
  'charset=utf-7',
  '\x1b$B',
  '<!--',
  '&#x110000;',
].map((crumb) => Buffer.from(crumb, 'latin1'));

interface Change {
  at: number;
  drop: number;
  put: Uint8Array;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.oneof(fc.constant(0), fc.nat(60)),
  put: fc.oneof(fc.constantFrom(...CRUMBS), fc.uint8Array({ maxLength: 12 })),
});

/** A message of the corpus after some damage; two of them in one, sometimes. */
const mutated: fc.Arbitrary<Buffer> = fc
  .record({
    name: fc.constantFrom(...CORPUS),
    other: fc.option(fc.constantFrom(...CORPUS), { freq: 4 }),
    changes: fc.array(change, { minLength: 1, maxLength: 8 }),
  })
  .map(({ name, other, changes }) => {
    let message: Buffer = Buffer.concat([corpusMessage(name), other ? corpusMessage(other) : Buffer.alloc(0)]);
    for (const { at, drop, put } of changes) {
      const index = Math.floor(at * message.length);
      message = Buffer.concat([message.subarray(0, index), put, message.subarray(index + drop)]);
    }
    return message;
  });

test('whatever becomes of a message, a report can be made of it that holds its body byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (message) => {
      const header = readHeader(message);
      const original = keepOriginal(message, header);
      const report = mailReport(await readMail(original), { desk: 'ccu', checks: NOT_CHECKED, envelopeFrom: '' });
      const parsed = parseReport(await composeReport(report, withOriginal(original)));
      expect(parsed.report.channel).toBe('email');
      expect(Buffer.from(parsed.original ?? []).equals(original)).toBe(true);
      expect(Buffer.from(original).subarray(original.length - (message.length - header.bodyStart))).toEqual(
        message.subarray(header.bodyStart),
      );
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

let service: EmailService;
beforeAll(async () => {
  service = await startEmailService();
});
afterAll(() => service.close());

test('no damaged message is lost on its way, and none of it is in a log', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (message) => {
      const before = service.received.length;
      const reply = await sendMail(service.port, message);
      expect(service.received.length).toBe(before + 1);
      expect(reply).toMatch(service.received.at(-1) === 'loop' ? /^554 / : /^250 /);
    }),
    { numRuns: 40, endOnFailure: true },
  );
  const held = (await service.sealed()).length;
  const counted = Object.values(await service.counts()).reduce((sum, count) => sum + count, 0);
  expect(held + counted).toBe(service.received.length);
  for (const line of service.logged) expect(Object.keys(line)).toEqual(['event']);
});
