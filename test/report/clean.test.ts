import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanReport, cleanText } from '../../src/report/clean.ts';
import { texts } from '../vectors/texts.ts';
import { sampleReport } from './sampleReport.ts';

describe('cleanText', () => {
  test.each(Object.entries(texts).filter(([name]) => name !== 'mime'))('keeps %s as it is', (_name, text) => {
    expect(cleanText(text)).toBe(text);
  });

  test('makes every line end a line feed', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u2029e\n\r\nf')).toBe('a\nb\nc\nd\ne\n\nf');
  });

  test('drops control characters but tab and line feed', () => {
    const controls = Array.from({ length: 0xa0 }, (_, i) => i).filter((i) => i < 0x20 || i >= 0x7f);
    const kept = cleanText(controls.map((code) => `<${String.fromCodePoint(code)}>`).join(''));
    expect(kept.match(/<[^>]>/g)).toEqual(['<\t>', '<\n>', '<\n>']);
    expect(cleanText('\u001b[2Jgone')).toBe('[2Jgone');
  });

  test('drops forced directions and keeps the marks that people type', () => {
    expect(cleanText('a\u202e\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069b')).toBe('ab');
    const typed = '\u200e\u200f\u061c\u200d\u200c';
    expect(cleanText(typed)).toBe(typed);
  });

  test('replaces half surrogate pairs, which UTF-8 cannot hold', () => {
    expect(cleanText('\ud83d')).toBe('\ufffd');
    expect(cleanText('a\udc6eb👮\ud83d')).toBe('a\ufffdb👮\ufffd');
  });

  test('is idempotent, survives UTF-8 and at most doubles when escaped as JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        const bytes = new TextEncoder().encode(clean);
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(clean);
        expect(new TextEncoder().encode(JSON.stringify(clean)).length - 2).toBeLessThanOrEqual(2 * bytes.length);
      }),
    );
  });
});

test('cleanReport cleans every string and changes nothing else', () => {
  const report = sampleReport('a\u202eb');
  report.answers[2]?.people?.push({ name: 'x\u0000y' });
  const clean = cleanReport(report);
  expect(clean.answers[0]?.text).toBe('ab');
  expect(clean.answers[2]?.people?.at(-1)).toEqual({ name: 'xy' });
  expect(report.answers[0]?.text).toBe('a\u202eb');
  expect(cleanReport(sampleReport('same'))).toEqual(sampleReport('same'));
});
