import { expect, test } from 'vitest';
import { interview } from '../../src/interview/interview.ts';
import { cy } from '../../src/interview/script/cy.ts';
import { en } from '../../src/interview/script/en.ts';
import type { Script } from '../../src/interview/script/types.ts';

const scripts: Script[] = [en, cy];

/** Every text of a script, with the path to it. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => textsOf(each, `${path}.${name}`));
}

test.each(scripts)('the script in $language has words for every question and for no other', ({ questions }) => {
  expect(Object.keys(questions).sort()).toEqual(interview.questions.map(({ id }) => id).sort());
});

test('both languages say the same things: the same texts, the same gaps, the same answers read out', () => {
  const shape = (script: Script) =>
    textsOf(script).map(([path, text]) => [path, ...(text.match(/\{\w+\}/g) ?? [])].join(' '));
  expect(shape(cy)).toEqual(shape(en));
  for (const { id } of interview.questions) {
    expect(cy.questions[id]?.readAnswers, id).toBe(en.questions[id]?.readAnswers);
  }
});

test('what is read aloud names nothing that is seen: no buttons, no screens, no empty lines', () => {
  for (const [path, text] of scripts.flatMap((script) =>
    textsOf({ questions: script.questions, opening: script.opening }),
  )) {
    expect(text, path).not.toMatch(/\b(press|click|tick|screen|below|button)\b/i);
    expect(text.trim(), path).not.toBe('');
  }
});

test('numbers that are read out are the same in both languages', () => {
  const numbers = (script: Script) => textsOf(script).flatMap(([, text]) => text.match(/\d[\d ]+\d/g) ?? []);
  expect(numbers(cy)).toEqual(numbers(en));
});
