import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SIZE_CLASSES } from '../../src/envelope/sizes.ts';
import { composeReport } from '../../src/report/compose.ts';
import { padEntity } from '../../src/report/mime.ts';
import { parseReport } from '../../src/report/parse.ts';
import type { Answer, Report } from '../../src/report/report.ts';
import {
  freeTextBytes,
  MAX_TEXT_BYTES,
  ReportTooLargeError,
  sizeClassFor,
  TEXT_ONLY_BYTES,
  WORDING_BYTES,
} from '../../src/report/sizes.ts';
import { generateReporterKey } from '../../src/seal/keys.ts';
import { texts } from '../vectors/texts.ts';

const [smallest, middle, largest] = SIZE_CLASSES;
const key = await generateReporterKey();
const octets = (text: string) => new TextEncoder().encode(text).length;

/** `unit` repeated up to `bytes` of UTF-8. */
const fill = (unit: string, bytes: number) => unit.repeat(Math.floor(bytes / octets(unit)));

/** As many questions as an interview asks, with as much wording as is promised to fit, and some people. */
function fullReport(typed: string[]): Report {
  const answers: Answer[] = Array.from({ length: 15 }, (_, i) => ({
    question: `question-number-${i}`,
    asked: fill('"?é', WORDING_BYTES / 30),
    choices: [{ id: `choice-number-${i}`, label: fill('ŵ/\\', WORDING_BYTES / 30) }],
    ...(typed[i] === undefined ? {} : { text: typed[i] }),
  }));
  const empty = { name: '', rank: '', collarNumber: '', station: '', description: '' };
  answers.push({ question: 'who', asked: 'Who?', people: Array.from({ length: 10 }, () => empty) });
  return {
    version: 1,
    language: 'cy',
    channel: 'hotline',
    desk: 'partner',
    force: 'Heddlu Gogledd Cymru',
    answers,
  };
}

const units = [
  '\n',
  '"',
  '\\',
  '\t',
  'a',
  ' ',
  'ŵ',
  'Щ',
  'ع',
  '漢',
  '👮',
  '\r',
  '\u2028',
  '\ud83d',
  '\u202e',
  '\u0000',
  ...Object.values(texts),
];

test.each(units.map((unit) => [JSON.stringify(unit.slice(0, 20)), unit]))(
  '12,000 bytes of %s fit the smallest size',
  async (_name, unit) => {
    const report = fullReport([fill(unit, TEXT_ONLY_BYTES)]);
    expect((await composeReport(report, key)).length).toBe(smallest);
  },
);

test('any text of up to 12,000 bytes, in any number of answers, fits the smallest size and comes back', async () => {
  const typed = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 600 }), fc.constantFrom(...units)), {
    maxLength: 14,
  });
  await fc.assert(
    fc.asyncProperty(typed, async (pieces) => {
      const kept = pieces.filter((_, i) => octets(pieces.slice(0, i + 1).join('')) <= TEXT_ONLY_BYTES);
      const entity = await composeReport(fullReport(kept), key);
      expect(entity.length).toBe(smallest);
      const { report } = parseReport(entity);
      expect(freeTextBytes(report)).toBeLessThanOrEqual(TEXT_ONLY_BYTES);
    }),
    { numRuns: 200 },
  );
});

test('longer reports take the next size, and the most text always fits the last', async () => {
  const bytes = async (text: string) => (await composeReport(fullReport([text]), key)).length;
  expect(await bytes(fill('a', 40_000))).toBe(middle);
  expect(await bytes(fill('a', MAX_TEXT_BYTES))).toBe(largest);
  expect(await bytes(fill('\n', MAX_TEXT_BYTES))).toBe(largest);
  expect(await bytes(fill('漢', MAX_TEXT_BYTES))).toBe(largest);
});

test('more text than can be sealed is refused with the numbers', async () => {
  const report = fullReport([fill('漢', MAX_TEXT_BYTES), 'one more']);
  await expect(composeReport(report)).rejects.toThrow(ReportTooLargeError);
  await expect(composeReport(report)).rejects.toMatchObject({ bytes: MAX_TEXT_BYTES - 2 + 8, limit: MAX_TEXT_BYTES });
});

test('sizeClassFor gives the smallest that holds', () => {
  expect(sizeClassFor(0)).toBe(smallest);
  expect(sizeClassFor(smallest)).toBe(smallest);
  expect(sizeClassFor(smallest + 1)).toBe(middle);
  expect(sizeClassFor(largest)).toBe(largest);
  expect(() => sizeClassFor(largest + 1)).toThrow(ReportTooLargeError);
});

test('freeTextBytes counts what was typed and nothing else', () => {
  const report = fullReport(['ŵ', 'abc']);
  report.answers.push({ question: 'q', asked: 'Long question', people: [{ name: '漢', rank: 'x' }] });
  expect(freeTextBytes(report)).toBe(2 + 3 + 3 + 1);
});

test('padding is exact for every rest', () => {
  const entity = new TextEncoder().encode('--b--\r\n');
  for (let size = entity.length; size < entity.length + 2_100; size++) {
    const padded = padEntity(entity, size);
    expect(padded.length).toBe(size);
    expect(
      Math.max(
        ...new TextDecoder()
          .decode(padded)
          .split('\r\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(998);
  }
});
