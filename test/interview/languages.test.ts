import { describe, expect, it } from 'vitest';
import { interview } from '../../src/interview/interview.ts';
import { matchOption } from '../../src/interview/matchOption.ts';
import { normalise } from '../../src/interview/normalise.ts';
import { cy } from '../../src/interview/texts/cy.ts';
import { en } from '../../src/interview/texts/en.ts';
import type { Texts } from '../../src/interview/texts/types.ts';
import { gaps, leaves, misnamed } from '../support/texts/besideEnglish.ts';
import { rightToLeft } from '../support/texts/rightToLeft.ts';

/** Lists whose length a language may choose: what people type. */
const TYPED = /\.(also|commands\.\w+|signs\.not|signs\.(cards|meanings)\.[\w-]+|signs\.options\.[\w-]+\.[\w-]+)\./;

const shown = (texts: Texts) => new Map(leaves(texts).filter(([path]) => !TYPED.test(path)));

/** The same in every language: names, and marks that are not words. */
const SAME = /^(Candour|Crimestoppers|Childline|NSPCC|Rape Crisis|Person \{n\}|cy|en|ltr)$/;

describe('Welsh beside English', () => {
  const english = shown(en);
  const welsh = shown(cy);

  it('says everything that English says, and nothing else', () => {
    expect([...welsh.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('has the same gaps to fill', () => {
    for (const [path, text] of welsh) expect(gaps(text), path).toEqual(gaps(english.get(path) ?? ''));
  });

  it('is Welsh: no text is left as it is in English', () => {
    for (const [path, text] of welsh) {
      if (!SAME.test(text)) expect(text, path).not.toBe(english.get(path));
    }
  });

  it('names each button as the button names itself', () => {
    expect(misnamed(english, welsh)).toEqual([]);
    for (const [, words = ''] of cy.help.points.join(' ').matchAll(/Teipiwch “([^”]+)”/g)) {
      const commands = Object.values(cy.commands).flat().map(normalise);
      expect(
        commands.some((command) => normalise(words).startsWith(command)),
        words,
      ).toBe(true);
    }
  });

  it('writes apostrophes and quotation marks as print does', () => {
    for (const [path, text] of leaves(cy)) expect(text, path).not.toMatch(/['"]/);
  });
});

describe('the language of the tests that runs from right to left', () => {
  it('says everything that English says, with the same gaps and in no Latin letter', () => {
    const english = new Map(leaves(en));
    const arabic = leaves({ ...rightToLeft, language: 'en', direction: 'ltr' });
    expect(arabic.map(([path]) => path)).toEqual([...english.keys()]);
    for (const [path, text] of arabic) {
      if (path === '.language' || path === '.direction') continue;
      expect(gaps(text), path).toEqual(gaps(english.get(path) ?? ''));
      expect(text.replace(/\{\w+\}/g, ''), path).not.toMatch(/[a-z]/i);
    }
  });
});

describe.each([en, cy, rightToLeft])('typed answers in $language', (texts) => {
  const choices = interview.questions.filter((question) => question.kind !== 'force' && question.options);

  it.each(choices.map((question) => question.id))('%s: each spelling means one thing', (id) => {
    const words = texts.questions[id];
    const all = Object.entries(words?.options ?? {}).map(([option, { label, also = [] }]) => ({
      id: option,
      label,
      also,
    }));
    for (const option of all) {
      for (const spelling of [option.label, ...option.also]) {
        expect(matchOption(spelling, all), spelling).toBe(option.id);
      }
    }
  });

  it('each command is one command', () => {
    const spellings = Object.values(texts.commands).flatMap((list) => list.map(normalise));
    expect(new Set(spellings).size).toBe(spellings.length);
  });

  it('no command is an answer, so that nothing leaves or goes back by mistake', () => {
    const commands = new Set(Object.values(texts.commands).flatMap((list) => list.map(normalise)));
    for (const { id } of choices) {
      for (const { label, also = [] } of Object.values(texts.questions[id]?.options ?? {})) {
        for (const spelling of [label, ...also])
          expect(commands, `${id}: ${spelling}`).not.toContain(normalise(spelling));
      }
    }
  });
});
