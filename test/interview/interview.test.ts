import { describe, expect, it } from 'vitest';
import { cards } from '../../src/interview/cards.ts';
import { contacts } from '../../src/interview/contacts.ts';
import { forces } from '../../src/interview/forces.ts';
import { interview } from '../../src/interview/interview.ts';
import { interviewData } from '../../src/interview/interviewData.ts';
import { interviewSchema } from '../../src/interview/schema.ts';
import { textsFor } from '../../src/interview/texts/textsFor.ts';
import { SKIPPED } from '../../src/interview/types.ts';
import { WORDING_BYTES } from '../../src/report/sizes.ts';

const byId = new Map(interview.questions.map((question, index) => [question.id, { question, index }]));

describe('the interview as data', () => {
  it('has the shape', () => {
    expect(interviewSchema.parse(interview)).toEqual(interview);
  });

  it('makes only force and what happened required', () => {
    expect(interview.questions.filter((question) => question.required).map((question) => question.id)).toEqual([
      'force',
      'what',
    ]);
  });

  it('asks only about what was asked before, and about answers that exist', () => {
    for (const { question, index } of byId.values()) {
      if (question.when) {
        const before = byId.get(question.when.question);
        expect(before, question.id).toBeDefined();
        expect(before?.index).toBeLessThan(index);
      }
    }
    for (const condition of [...interview.questions, ...interview.routes].flatMap(({ when }) => when ?? [])) {
      const ids = byId.get(condition.question)?.question.options?.map((option) => option.id) ?? [];
      expect([...ids, SKIPPED]).toEqual(expect.arrayContaining([...condition.is]));
    }
  });

  it('names only contacts that exist on its cards', () => {
    expect(contacts.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.values(cards).flat()));
  });

  it('points outside only to contacts that exist', () => {
    const outside = interview.questions.flatMap((question) => question.options ?? []).flatMap((o) => o.outside ?? []);
    expect(contacts.map((contact) => contact.id)).toEqual(expect.arrayContaining(outside));
  });
});

describe.each(['en', 'cy'])('the words in %s', (language) => {
  const texts = textsFor(language);

  it('are there for every question, option, way on and contact, and for nothing else', () => {
    expect(Object.keys(texts?.questions ?? {}).sort()).toEqual([...byId.keys()].sort());
    for (const { question } of byId.values()) {
      const words = texts?.questions[question.id];
      const options = question.options?.map((option) => option.id) ?? [];
      expect(Object.keys(words?.options ?? {}).sort(), question.id).toEqual([...options].sort());
      expect(words?.skip !== undefined, `${question.id} skip`).toBe(!question.required);
      expect(words?.done !== undefined && words.more !== undefined, `${question.id} more`).toBe(
        question.pieces === true || question.kind === 'choices',
      );
    }
    expect(Object.keys(texts?.contacts ?? {}).sort()).toEqual(contacts.map((contact) => contact.id).sort());
  });

  it('are never empty', () => {
    const walk = (value: unknown, path: string): void => {
      if (typeof value === 'string') {
        expect(value.trim(), path).not.toBe('');
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
      }
    };
    walk(texts, language);
  });

  it('of the longest report fit into what the one size allows for', () => {
    const bytes = (text: string) => new TextEncoder().encode(text).length;
    const longest = (labels: string[]) => Math.max(0, ...labels.map(bytes));
    const all = (labels: string[]) => labels.reduce((sum, label) => sum + bytes(label), 0);
    const sizes = interview.questions.map(({ id, kind }) => {
      const { ask = '', options = {}, skip } = texts?.questions[id] ?? {};
      const labels = Object.values(options).map((option) => option.label);
      return bytes(ask) + Math.max(kind === 'choices' ? all(labels) : longest(labels), bytes(skip?.label ?? ''));
    });
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(WORDING_BYTES);
  });

  it('are published with the questions', () => {
    const data = interviewData(language);
    expect(data?.questions.map((question) => question.texts.ask)).not.toContain(undefined);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });
});

it('knows no language that is not complete', () => {
  expect(textsFor('en-GB')?.language).toBe('en');
  expect(textsFor('cy-GB')?.language).toBe('cy');
  expect(textsFor('CY')?.language).toBe('cy');
  expect(textsFor('xx')).toBeUndefined();
  expect(interviewData('')).toBeUndefined();
});

describe('the forces', () => {
  it('are 43 of England and Wales, three special ones, Scotland and Northern Ireland', () => {
    expect(forces).toHaveLength(43 + 3 + 2);
    expect(new Set(forces.map((force) => force.id)).size).toBe(forces.length);
  });
});
