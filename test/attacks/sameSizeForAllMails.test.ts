import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alarmMessage } from '../../src/mail/message/alarmMessage.ts';
import { noticeMessage } from '../../src/mail/message/noticeMessage.ts';
import { reportMessage } from '../../src/mail/message/reportMessage.ts';
import { composeReport } from '../../src/report/compose.ts';
import { seal } from '../../src/seal/seal.ts';
import { sampleReport } from '../report/sampleReport.ts';
import { memberKey, vectorKey } from '../seal/testKeys.ts';

/** Whoever sees sizes go by: does one tell how long a report is, what day it is, or which language was written? */

const keys = [(await memberKey()).publicKey, (await vectorKey('gnupg-rsa3072')).publicKey];
const parts = fc.record({
  id: fc.uint8Array({ minLength: 16, maxLength: 16 }),
  from: fc.constant('candour@report.example.org'),
  to: fc.constant('box@unit.example'),
  date: fc.date({ min: new Date('2026-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
});

/** Text-only reports: up to 12,000 bytes of words (docs/protocol.md, section 2). */
const words = fc
  .string({ unit: 'grapheme', maxLength: 6_000, size: 'max' })
  .filter((text) => Buffer.byteLength(text) <= 12_000);

test.each(['pgp-mime', 'inline'] as const)('every text-only report is a mail of one size (%s)', async (format) => {
  const sizes = new Set<number>();
  await fc.assert(
    fc.asyncProperty(parts, words, async (message, text) => {
      const sealed = await seal(await composeReport(sampleReport(text)), keys);
      sizes.add(Buffer.byteLength(reportMessage(message, format, sealed)));
      expect(sizes.size).toBe(1);
    }),
    { numRuns: 40 },
  );
});

test('every notice and every alarm has one size', () => {
  const sizes = new Set<number>();
  fc.assert(
    fc.property(parts, (message) => {
      sizes.add(Buffer.byteLength(noticeMessage(message))).add(Buffer.byteLength(alarmMessage(message)));
      expect(sizes.size).toBe(1);
    }),
  );
});
