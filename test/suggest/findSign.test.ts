import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/interview/texts/en.ts';
import { findSign } from '../../src/suggest/findSign.ts';

describe('a sign', () => {
  it.each([
    ['hit me', 'He HIT me!', true],
    ['hit me', 'he hit, me', true],
    ['hit me', 'he hit men', false],
    ['hit me', 'white meat', false],
    ['gambl*', 'his gambling', true],
    ['he/she hit', 'She hit him', true],
    ['hit … knife', 'hit him with a big knife', true],
    ['hit … knife', 'hit him with a very big old knife', false],
    ['hit … knife', 'hit. knife', false],
    ['c++', 'c++', false],
  ])('%j in %j: %s', (sign, text, found) => {
    expect(findSign(text, [sign])).toBe(found);
  });

  it('after a word that turns it into its opposite does not count', () => {
    expect(findSign('he did not hit me', ['hit me'], en.signs.not)).toBe(false);
    expect(findSign('I don’t think he is racist', ['racist'], en.signs.not)).toBe(false);
    expect(findSign('he did not stop. he hit me', ['hit me'], en.signs.not)).toBe(true);
    expect(findSign('no, he hit me once and he hit me again', ['hit me'], en.signs.not)).toBe(true);
  });

  it('is looked for in any text, quickly', () => {
    const all = Object.values(en.signs.options).flatMap((options) => Object.values(options).flat());
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => typeof findSign(text, all) === 'boolean'),
      { numRuns: 300 },
    );
    const long = 'he was looking up people and he '.repeat(6_000);
    const before = process.threadCpuUsage();
    findSign(long, all, en.signs.not);
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });
});

describe('the signs in English', () => {
  it('each stand for options that exist, and those have a question to ask', () => {
    for (const [question, options] of Object.entries(en.signs.options)) {
      for (const [option, signs] of Object.entries(options)) {
        expect(en.questions[question]?.options?.[option]?.suggest, `${question}/${option}`).toBeDefined();
        expect(signs.length).toBeGreaterThan(0);
      }
    }
  });

  it('are written as typed words are compared', () => {
    const signs = [
      ...en.signs.not,
      ...Object.values(en.signs.cards).flat(),
      ...Object.values(en.signs.meanings).flat(),
      ...Object.values(en.signs.options).flatMap((options) => Object.values(options).flat()),
    ];
    for (const sign of signs) expect(sign, sign).toMatch(/^(…|[a-z0-9*/]+)( (…|[a-z0-9*/]+))*$/);
  });
});
