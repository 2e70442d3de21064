import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '../../web-console/out/printer/breakLines.ts';
import { printPaper } from '../../web-console/out/printer/printPaper.ts';
import { factsOf, structureOf, textOf } from '../support/poppler.ts';
import { faces, paperOf } from './support/papers.ts';

const print = (text: string) => printPaper(paperOf([{ label: 'Sanitised text', text }]), faces, undefined);

/** What draws a document's pages. */
function pageOf(pdf: Uint8Array): Buffer {
  const whole = Buffer.from(pdf);
  const pieces: Buffer[] = [];
  for (let at = whole.indexOf('stream\n'); at >= 0; at = whole.indexOf('stream\n', at + 1)) {
    try {
      pieces.push(inflateSync(whole.subarray(at + 'stream\n'.length)));
    } catch {
      // Not compressed, or the end of one.
    }
  }
  return Buffer.concat(pieces);
}

/** Poppler wraps words of a right-to-left script in marks of direction. */
const plain = (text: string): string => text.replace(/[\u202a-\u202e]/g, '');

describe('a document as PDF', () => {
  test.each([
    ['English', 'The officer met him twice, off duty.'],
    ['Welsh', 'Gŵr o Lŷn ym Mhŵll y Gŵyn, ŷd, Ŵ, Ŷ, Ẁ, ẅ, â ê î ô û'],
    ['Polish and Czech', 'Zażółć gęślą jaźń, Příliš žluťoučký kůň'],
    ['Vietnamese', 'Nguyễn Thị Hồng Nhung'],
    ['Greek', 'Ελένη Παπαδοπούλου'],
    ['Russian and Ukrainian', 'Андрій Щербак, Ольга Ёлкина'],
    ['marks that stand alone', 'w\u0302 y\u0302 e\u0301'],
    ['Chinese', '李雷和韩梅梅'],
    ['Japanese', '山田太郎さん'],
    ['Korean', '김민수'],
    ['Hindi', 'अनिता शर्मा'],
    ['Bengali', 'রহিম'],
    ['Tamil', 'கண்ணன்'],
    ['Thai', 'สมชาย'],
    ['Amharic', 'አበበ'],
    ['pictures', '🙂👩🏽‍🚒'],
  ])('%s comes back out of it as it went in', async (_name, text) => {
    expect(plain(await textOf(await print(text)))).toContain(text);
  });

  test.each([
    ['Arabic', 'محمد علي'],
    ['Hebrew', 'דוד לוי'],
    ['Urdu among English', 'It was شاہد خان who said so'],
  ])('%s stands behind its picture in the order in which it is spoken', async (_name, text) => {
    // Poppler 22 takes such words to stand from the left and turns them round, so the bytes are looked at.
    const written = Buffer.from(text, 'utf16le').swap16();
    expect(pageOf(await print(text)).includes(written)).toBe(true);
  });

  test('is tagged, titled, in a language, and read in its order', async () => {
    const pdf = await print('One.\nTwo.');
    expect(await factsOf(pdf)).toMatchObject({
      Title: 'Intelligence report IR-AAAA-BBBB-CCCC',
      Tagged: 'yes',
      JavaScript: 'no',
      'Page size': '595.28 x 841.89 pts (A4)',
    });
    expect(new TextDecoder('latin1').decode(pdf)).toMatch(/\/Lang \(en-GB\)/);
    expect((await structureOf(pdf)).match(/\bH1|\bH2|\bP\b|"[^"]*"/g)).toEqual([
      ...['H1', '"Intelligence report"', 'P', '"Reference IR-AAAA-BBBB-CCCC"', 'H2', '"Intelligence"'],
      ...['P', '"Sanitised text"', 'P', '"One. Two."'],
    ]);
  });

  test('goes on over pages, each marked and numbered, and no word is lost', async () => {
    const words = Array.from({ length: 3_000 }, (_, place) => `word${place}`);
    const pdf = await print(words.join(' '));
    const pages = Number((await factsOf(pdf))['Pages']);
    expect(pages).toBeGreaterThan(3);
    const text = await textOf(pdf);
    expect(text.match(/word\d+/g)).toEqual(words);
    expect(text.match(/OFFICIAL-SENSITIVE/g)).toHaveLength(2 * pages);
    expect(text).toContain(`Page ${pages} of ${pages}`);
  });

  test('a line that the font cannot write is a picture, with its words behind it', async () => {
    const drawn: string[] = [];
    // A PNG of one white dot.
    const dot = Uint8Array.from(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
        'base64',
      ),
    );
    const drawer = {
      widthOf: (text: string, size: number) => text.length * size,
      draw: async (text: string) => {
        drawn.push(text);
        return dot;
      },
    };
    const paper = paperOf([{ label: 'Name', text: 'Plain\n李雷 was there' }]);
    const pdf = await printPaper(paper, faces, drawer);
    expect(drawn).toEqual(['李雷 was there']);
    expect(await textOf(pdf)).toContain('李雷 was there');
  });
});

test('lines lose no letter, whatever is written and however narrow the page', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const lines = breakLines(text, width, (part) => [...part].length);
      const letters = (from: string): string => from.replace(/\s/gu, '');
      expect(letters(lines.join(''))).toBe(letters(text));
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
    }),
    { numRuns: 200 },
  );
});

test('a line ends after a blank, in Chinese between words, and never before a mark', () => {
  const measure = (text: string): number => [...text].length;
  expect(breakLines('one two three.', 8, measure)).toEqual(['one two', 'three.']);
  expect(breakLines('one two محمد it.', 15, measure)).toEqual(['one two محمد', 'it.']);
  for (const line of breakLines('我们在北京见面，他说了很多。（他是警察）', 5, measure))
    expect(line).not.toMatch(/^[，。）]/);
});
