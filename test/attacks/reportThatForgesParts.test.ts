import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { composeReport, JSON_TYPE } from '../../src/report/compose.ts';
import { encodeEntity } from '../../src/report/mime.ts';
import { parseReport } from '../../src/report/parse.ts';
import { sampleReport } from '../report/sampleReport.ts';

/** A text that knows the format and tries to be a part of its own, or to end the report early. */
const forged = (boundary: string) =>
  [
    'before',
    `--${boundary}`,
    `Content-Type: ${JSON_TYPE}`,
    'Content-Transfer-Encoding: binary',
    '',
    '{"version":1}',
    `--${boundary}--`,
    'after',
  ].join('\n');

test('a text with boundaries in it stays a text', async () => {
  for (const boundary of ['b', 'candour-', `candour-${'0'.repeat(32)}`]) {
    const report = sampleReport(forged(boundary));
    const entity = await composeReport(report);
    expect(parseReport(entity).report).toEqual(report);
    const mail = await PostalMime.parse(entity);
    expect(mail.attachments.map((part) => part.mimeType)).toEqual([JSON_TYPE]);
    expect(mail.text?.replaceAll('\r\n', '\n')).toContain(forged(boundary));
  }
});

/** The boundary is drawn anew each time, after the text is written, so a text cannot know it. */
test('the boundary is 128 random bits', async () => {
  const boundaries = new Set<string>();
  for (let i = 0; i < 50; i++) {
    const text = new TextDecoder().decode(await composeReport(sampleReport('x')));
    boundaries.add(/boundary="candour-([0-9a-f]{32})"/.exec(text)?.[1] ?? '');
  }
  expect(boundaries.size).toBe(50);
  expect(boundaries.has('')).toBe(false);
});

test('an entity with two report parts, one to show and one to hide, is refused', () => {
  const part = (text: string) => ({
    type: JSON_TYPE,
    encoding: 'binary' as const,
    body: new TextEncoder().encode(JSON.stringify(sampleReport(text))),
  });
  const text = { type: 'text/plain; charset=utf-8', encoding: '8bit' as const, body: new Uint8Array() };
  expect(() => parseReport(encodeEntity([text, part('one'), part('two')], 'b'))).toThrow('A part is there twice.');
});
