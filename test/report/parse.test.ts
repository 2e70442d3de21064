import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeReport } from '../../src/report/compose.ts';
import { decodeEntity, encodeEntity, type Part, ReportFormatError } from '../../src/report/mime.ts';
import { parseReport } from '../../src/report/parse.ts';
import { sampleReport } from './sampleReport.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const json = (value: unknown): Part => ({
  type: 'application/vnd.candour.report+json',
  encoding: 'binary',
  body: bytes(JSON.stringify(value)),
});
const text: Part = { type: 'text/plain; charset=utf-8', encoding: '8bit', body: bytes('read me') };
const entity = (...parts: Part[]) => encodeEntity(parts, 'b');

const report = sampleReport('x');
const refused: [string, Uint8Array][] = [
  ['nothing', new Uint8Array()],
  ['a plain mail', bytes('Subject: x\r\n\r\nhello')],
  ['no end', entity(text, json(report)).slice(0, -9)],
  ['no report', entity(text)],
  ['no text', entity(json(report))],
  ['two reports', entity(text, json(report), json(report))],
  ['another version', entity(text, json({ ...report, version: 2 }))],
  ['an unknown field', entity(text, json({ ...report, html: '<b>' }))],
  ['a wrong type', entity(text, json({ ...report, answers: [{ question: 1, asked: 'x' }] }))],
  ['no JSON', entity(text, { ...json(report), body: bytes('{') })],
  ['no UTF-8', entity({ ...text, body: Uint8Array.of(0xff) }, json(report))],
];

test.each(refused)('refuses %s', (_name, input) => {
  expect(() => parseReport(input)).toThrow(ReportFormatError);
});

test('refuses base64 that is none', () => {
  const key: Part = { type: 'application/pgp-keys', encoding: 'base64', body: bytes('abc') };
  const changed = new TextDecoder().decode(entity(text, json(report), key)).replace('YWJj', 'YW~j');
  expect(() => parseReport(bytes(changed))).toThrow(ReportFormatError);
});

test('parts come back as they went in', () => {
  const part = fc.record({
    type: fc.constantFrom('text/plain; charset=utf-8', 'application/pgp-keys'),
    encoding: fc.constantFrom('8bit' as const, 'binary' as const, 'base64' as const),
    body: fc.uint8Array({ maxLength: 300 }),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const decoded = decodeEntity(encodeEntity(parts, 'candour-0123456789'));
      expect(decoded.map(({ body }) => [...body])).toEqual(parts.map(({ body }) => [...body]));
    }),
  );
});

test('whatever the bytes, there is a report or a ReportFormatError', async () => {
  const whole = await composeReport(sampleReport('one\ntwo'));
  const content = whole.slice(0, 1_200);
  const flips = fc.array(fc.tuple(fc.nat(content.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
  const cut = fc.tuple(flips, fc.nat(content.length));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), cut), (input) => {
      const bytesIn = input instanceof Uint8Array ? input : whole.slice();
      if (!(input instanceof Uint8Array)) {
        for (const [at, value] of input[0]) bytesIn[at] = value;
        bytesIn.copyWithin(input[1], input[1] + 7);
      }
      try {
        parseReport(bytesIn);
      } catch (error) {
        expect(error).toBeInstanceOf(ReportFormatError);
      }
    }),
    { numRuns: 1_000 },
  );
});
