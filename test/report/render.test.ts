import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_LINE_OCTETS, renderReport, wrapLine } from '../../src/report/render.ts';
import { texts } from '../vectors/texts.ts';
import { sampleReport } from './sampleReport.ts';

test('a report reads from top to bottom', () => {
  expect(renderReport(sampleReport('He took cash.\nTwice.'))).toBe(`Candour report
Force: Northford Police
Desk: ccu

1. What happened?
He took cash.
Twice.

2. How do you know about this?
* I saw it
* I was told by someone involved

3. Who is it about?
Person 1
Name: PC A. Example
Rank: Constable
Collar number: 4432
Person 2
Description: tall, beard

4. Is anyone in danger?
(no answer)
`);
});

test('a Welsh report has Welsh labels', () => {
  const text = renderReport({ ...sampleReport('x'), language: 'cy' });
  expect(text).toContain('Adroddiad Candour\nHeddlu: Northford Police\n');
  expect(text).toContain('Rhif coler: 4432');
  expect(text).toContain('(dim ateb)');
});

const octets = (text: string) => new TextEncoder().encode(text).length;

test.each(Object.entries(texts))('%s has no line longer than a mail line', (_name, text) => {
  for (const line of renderReport(sampleReport(text)).split('\n')) {
    expect(octets(line)).toBeLessThanOrEqual(MAX_LINE_OCTETS);
  }
});

test('wrapping adds and drops nothing, and breaks at most twice in a line of text', () => {
  const long = fc.array(fc.constantFrom(' ', 'a', 'é', '漢', '👮', 'word', 'x'.repeat(899), ' '.repeat(700)), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(long, (pieces) => {
      const line = pieces.join('');
      const lines = wrapLine(line);
      expect(lines.join('')).toBe(line);
      expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(MAX_LINE_OCTETS);
      expect(lines.length - 1).toBeLessThanOrEqual((2 * octets(line)) / (MAX_LINE_OCTETS - 3));
      expect(lines.every((each) => each.isWellFormed())).toBe(true);
    }),
  );
});
