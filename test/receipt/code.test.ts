import { createHash } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_WORDS, codeFromRandom, generateCode, parseCode, suggestWords } from '../../src/receipt/code.ts';
import { CodeError } from '../../src/receipt/codeError.ts';
import { ENGLISH_TXT_SHA256, returnCodes } from '../vectors/returnCodes.ts';

const random = fc.uint8Array({ minLength: 12, maxLength: 12 });
const code = random.map((bytes) => codeFromRandom(bytes).words);

test('the list is the published one, and four letters tell its words apart', () => {
  expect(
    createHash('sha256')
      .update(`${wordlist.join('\n')}\n`)
      .digest('hex'),
  ).toBe(ENGLISH_TXT_SHA256);
  expect(new Set(wordlist.map((word) => word.slice(0, 4))).size).toBe(2_048);
});

test.each(returnCodes)('$random is $words', ({ random: hex, words }) => {
  expect(codeFromRandom(Buffer.from(hex, 'hex')).words.join(' ')).toBe(words);
  expect(parseCode(words).words.join(' ')).toBe(words);
});

test('90 bits count: the last six of the 12 bytes do not', () => {
  fc.assert(
    fc.property(random, fc.nat(63), fc.nat(89), (bytes, ignored, bit) => {
      const same = Uint8Array.from(bytes);
      same[11] = ((same[11] ?? 0) & 0xc0) | ignored;
      expect(codeFromRandom(same)).toEqual(codeFromRandom(bytes));
      const other = Uint8Array.from(bytes);
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7));
      expect(codeFromRandom(other)).not.toEqual(codeFromRandom(bytes));
    }),
  );
});

test('generated codes are read back and do not repeat', () => {
  const codes = Array.from({ length: 500 }, () => generateCode().words);
  for (const words of codes) {
    expect(words).toHaveLength(CODE_WORDS);
    expect(parseCode(words.join(' ')).words).toEqual(words);
  }
  expect(new Set(codes.map((words) => words.join(' '))).size).toBe(codes.length);
  expect(new Set(codes.flat()).size).toBeGreaterThan(1_700);
});

describe('a code is read however it is typed', () => {
  const spelling = fc.constantFrom(
    (word: string) => word,
    (word: string) => word.toUpperCase(),
    (word: string) => word.charAt(0).toUpperCase() + word.slice(1),
    (word: string) => word.slice(0, 4),
    (word: string) => word.slice(0, 5),
    (word: string) => `${word.slice(0, 4)}xyz`,
    (word: string) => [...word].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join(''),
  );
  const separator = fc.constantFrom(' ', '  ', '\n', ', ', '-', ' – ', '/', '. 3) ', '\t', '…', '\u00a0', '; ');

  test('case, separators, numbering, first letters', () => {
    fc.assert(
      fc.property(code, fc.array(fc.tuple(spelling, separator), { minLength: 9, maxLength: 9 }), (words, habits) => {
        // A word of three letters needs no more, and other letters after it make another word.
        const typed = words.map((word, i) => (word.length < 4 ? word : habits[i]?.[0](word)) + (habits[i]?.[1] ?? ''));
        expect(parseCode(`1. ${typed.join('')}`).words).toEqual(words);
      }),
      { numRuns: 1_000 },
    );
  });

  test('the only completion of fewer letters', () => {
    expect(suggestWords('yea')).toEqual(['year']);
    expect(parseCode('legal winner thank yea wave sausage worth useful illness').words[3]).toBe('year');
  });
});

describe('a code that cannot be right is refused, with the place', () => {
  const good = parseCode(returnCodes[0]?.words ?? '').words;
  const caught = (text: string) => {
    try {
      parseCode(text);
    } catch (error) {
      expect(error).toBeInstanceOf(CodeError);
      const { kind, index } = error as CodeError;
      return index === undefined ? { kind } : { kind, index };
    }
    return undefined;
  };

  test.each([
    ['', { kind: 'wrong-length' }],
    ['12345', { kind: 'wrong-length' }],
    [good.slice(1).join(' '), { kind: 'wrong-length' }],
    [[...good, 'abandon'].join(' '), { kind: 'wrong-length' }],
    [good.with(3, 'yeer').join(' '), { kind: 'unknown-word', index: 3 }],
    [good.with(8, 'ж').join(' '), { kind: 'unknown-word', index: 8 }],
    [good.with(2, 'qx').join(' '), { kind: 'unknown-word', index: 2 }],
    [good.with(2, 'th').join(' '), { kind: 'ambiguous', index: 2 }],
    [good.with(0, 'legend').join(' '), { kind: 'checksum' }],
  ])('%s', (text, expected) => {
    expect(caught(text)).toEqual(expected);
  });

  test('never with what was typed in the message', () => {
    expect(() => parseCode(good.with(3, 'qqqqx').join(' '))).toThrow(
      /^The return code cannot be read: unknown-word\.$/,
    );
  });

  test('a wrong word is caught 511 times in 512, wherever it is', () => {
    let wrong = 0;
    let missed = 0;
    for (const { words } of returnCodes) {
      const right = words.split(' ');
      for (let place = 0; place < CODE_WORDS; place++) {
        for (let i = 0; i < 2_048; i += 5) {
          const other = wordlist[i] as string;
          if (other === right[place]) continue;
          wrong += 1;
          const result = caught(right.with(place, other).join(' '));
          if (result === undefined) missed += 1;
          else expect(result).toEqual({ kind: 'checksum' });
        }
      }
    }
    // 18,450 tries, 36 expected to be missed; fewer than 10 or more than 70 is not the stated chance.
    expect(wrong).toBeGreaterThan(18_000);
    expect(missed).toBeGreaterThan(10);
    expect(missed).toBeLessThan(70);
  });

  test('two words changing places is caught as often', () => {
    let missed = 0;
    let swaps = 0;
    for (let i = 0; i < 600; i++) {
      const { words } = generateCode();
      const [one = '', two = ''] = [words[i % 8], words[(i % 8) + 1]];
      if (one === two) continue;
      swaps += 1;
      if (
        caught(
          words
            .with(i % 8, two)
            .with((i % 8) + 1, one)
            .join(' '),
        ) === undefined
      )
        missed += 1;
    }
    expect(swaps).toBeGreaterThan(500);
    // 1.2 expected; more than 12 happens once in 10^9.
    expect(missed).toBeLessThan(12);
  });

  test('whatever is typed, there is a code or a CodeError', () => {
    const near = code.map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), near, fc.lorem({ maxCount: 9 })), (text) => {
        caught(text);
      }),
    );
  });
});

test('words are suggested by their first letters', () => {
  expect(suggestWords('zo')).toEqual(['zone', 'zoo']);
  expect(suggestWords(' ABAN ')).toEqual(['abandon']);
  expect(suggestWords('a')).toHaveLength(8);
  expect(suggestWords('a', 3)).toEqual(['abandon', 'ability', 'able']);
  expect(suggestWords('')).toEqual([]);
  expect(suggestWords('xq')).toEqual([]);
});
