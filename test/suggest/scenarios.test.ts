import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/interview/texts/textsFor.ts';
import type { Texts } from '../../src/interview/texts/types.ts';
import type { Answers } from '../../src/interview/types.ts';
import { pointedTo } from '../../src/suggest/pointedTo.ts';
import { englandWales } from '../../src/suggest/rules/england-wales.ts';
import { suggestAssessment } from '../../src/suggest/suggestAssessment.ts';
import { scenarios } from '../vectors/scenarios.ts';

const texts = textsFor('en') as Texts;

const PAGE = join(import.meta.dirname, '../../docs/suggestions.md');

/** The story and the answers that the scenario gives; nobody has said what it is about. */
const answersOf = ({ text, answers }: (typeof scenarios)[number]): Answers => ({
  what: { texts: [text] },
  ...Object.fromEntries(Object.entries(answers).map(([question, option]) => [question, { choices: [option] }])),
});

const sorted = (list: readonly string[] = []): string[] => [...list].sort();

const cell = (list: readonly string[]): string => (list.length > 0 ? sorted(list).join(' ') : '-');

const rows = scenarios.map((scenario) => {
  const suggested = suggestAssessment(answersOf(scenario), texts, englandWales);
  return { scenario, suggested, about: pointedTo(scenario.text, 'about', texts.signs) };
});

describe.each(rows)('$scenario.id', ({ scenario: { expect: expected }, suggested }) => {
  it('suggests the categories and flags that a trained officer decided', () => {
    expect(sorted(suggested.categories)).toEqual(sorted(expected.categories));
    expect(suggested.subtype).toBe(expected.subtype);
    expect(sorted(suggested.flags)).toEqual(sorted(expected.flags));
    expect(sorted(suggested.referral)).toEqual(sorted(expected.rules));
    expect(sorted(suggested.complaint)).toEqual(sorted(expected.iopc));
  });
});

it('the table of the documentation is what was computed', () => {
  const coded = (categories: readonly string[], subtype: string | undefined) =>
    `${cell(categories)}${subtype ? ` (${subtype})` : ''}`;
  const table = rows.map(({ scenario: { id, expect: expected }, suggested, about }) => [
    id,
    cell(about),
    coded(expected.categories, expected.subtype),
    coded(suggested.categories, suggested.subtype),
    cell(expected.flags),
    cell(suggested.flags),
    cell(expected.rules),
    cell(suggested.referral),
  ]);
  const page = readFileSync(PAGE, 'utf8');
  for (const cells of table) expect(page).toContain(`\n| ${cells.join(' | ')} |\n`);
});

describe('what was picked', () => {
  const suggest = (answers: Answers) => suggestAssessment(answers, texts, englandWales);
  const picked = (question: string, ...choices: string[]): Answers => ({ [question]: { choices } });

  it('goes before what the words point to', () => {
    const story = { what: { texts: ['He was kissing a victim.'] } };
    expect(suggest(story).categories).toEqual(['SEX']);
    expect(suggest({ ...story, ...picked('about', 'drugs') }).categories).toEqual(['DRG']);
    expect(suggest({ ...story, about: { skipped: true } }).categories).toEqual(['SEX']);
  });

  it.each([
    ['favours', ['CRM', 'DIS']],
    ['advantage', ['AUT', 'SYS', 'THF']],
    ['relationship', ['SEX']],
    ['domestic', ['CRM']],
    ['discrimination', ['OTH']],
    ['drugs', ['DRG']],
    ['criminals', ['ASC', 'INF']],
    ['evidence', ['PCJ']],
    ['pressure', ['VUL']],
    ['systems', ['SYS']],
    ['other', ['OTH']],
    ['not-sure', []],
  ])('%s gives %j', (option, categories) => {
    expect(sorted(suggest(picked('about', option)).categories)).toEqual(categories);
  });

  it.each([
    ['danger', 'yes', 'DANGER'],
    ['conflict', 'yes', 'CONFLICT'],
    ['risk', 'child', 'SAFEGUARD_CHILD'],
    ['risk', 'me', 'SAFEGUARD_ADULT'],
    ['points-to-you', 'yes', 'COVERT'],
    ['safe-to-act', 'no', 'COVERT'],
    ['about', 'domestic', 'DOMESTIC_ABUSE'],
    ['conflict-who', 'chief', 'REFERRAL_REQUIRED'],
  ])('%s: %s raises %s', (question, option, flag) => {
    expect(suggest(picked(question, option)).flags).toContain(flag);
  });

  it('of nothing is nothing', () => {
    expect(suggest({})).toEqual({ categories: [], subtype: undefined, flags: [], referral: [], complaint: [] });
  });
});
