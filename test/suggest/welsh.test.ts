import { describe, expect, it } from 'vitest';
import { signs as english } from '../../src/interview/signs/en.ts';
import { cy } from '../../src/interview/texts/cy.ts';
import type { CardId } from '../../src/interview/types.ts';
import { cardsIn } from '../../src/suggest/cardsIn.ts';
import { pointedTo } from '../../src/suggest/pointedTo.ts';
import { englandWales } from '../../src/suggest/rules/england-wales.ts';
import { suggestAssessment } from '../../src/suggest/suggestAssessment.ts';
import { scenarios } from '../vectors/scenarios.ts';
import welsh from '../vectors/scenarios-cy.json' with { type: 'json' };

const texts: Record<string, string> = welsh.texts;

const sorted = (list: readonly string[] = []): string[] => [...list].sort();

describe.each(scenarios)('$id, told in Welsh', ({ id, text, answers, expect: decided }) => {
  const story = texts[id] ?? '';

  it('suggests the categories and flags that a trained officer decided', () => {
    const told = {
      what: { texts: [story] },
      ...Object.fromEntries(Object.entries(answers).map(([question, option]) => [question, { choices: [option] }])),
    };
    const suggested = suggestAssessment(told, cy, englandWales);
    expect(sorted(suggested.categories)).toEqual(sorted(decided.categories));
    expect(suggested.subtype).toBe(decided.subtype);
    expect(sorted(suggested.flags)).toEqual(sorted(decided.flags));
    expect(sorted(suggested.referral)).toEqual(sorted(decided.rules));
    expect(sorted(suggested.complaint)).toEqual(sorted(decided.iopc));
  });

  it('asks about the same as in English', () => {
    expect(sorted(pointedTo(story, 'about', cy.signs))).toEqual(sorted(pointedTo(text, 'about', english)));
  });
});

describe('words of danger in Welsh', () => {
  it.each<[string, CardId[]]>([
    ['Mae e’n mynd i’m lladd i, mae e’n bygwth fy lladd bob nos', ['danger']],
    ['dwi mewn peryg', ['danger']],
    ['Mae gynno fo gyllell, mae o’n cario cyllell i’r gwaith', ['danger']],
    ['Mae o tu allan i’r tŷ rŵan', ['danger']],
    ['helpwch fi plis', ['danger']],
    ['mae ofn arna i am fy mywyd', ['danger']],
    ['he is going to kill her', ['danger']],
    ['Mae ganddi blentyn bach', ['child']],
    ['mae hi’n 15 oed', ['child']],
    ['Mae’r plant yn y tŷ', ['child']],
    ['dwi isio marw', ['self-harm']],
    ['Dwi ddim eisiau byw ddim mwy', ['self-harm']],
    ['dw i’n meddwl am hunanladdiad', ['self-harm']],
    ['dwi wedi bod yn brifo fy hun', ['self-harm']],
    ['fedra i ddim cario mlaen', ['self-harm']],
  ])('%s → %j', (text, cards) => {
    expect(cardsIn(text, cy.signs)).toEqual(cards);
  });

  it.each([
    'Mae’r plismon yn tecstio fy ffrind bob nos.',
    'Wn i ddim pwy yw e.',
    'Roedd e’n anghwrtais ac fe wnes i gŵyn.',
    'Mae hi’n chwilio am bobl ar y system.',
    'Dim ond y sarjant sy’n gwybod.',
  ])('%s brings none', (text) => {
    expect(cardsIn(text, cy.signs)).toEqual([]);
  });
});

describe('the signs in Welsh', () => {
  it('point to all that the English ones point to', () => {
    const paths = (options: typeof english.options) =>
      Object.entries(options).flatMap(([question, each]) => Object.keys(each).map((option) => `${question}/${option}`));
    expect(sorted(paths(cy.signs.options))).toEqual(sorted(paths(english.options)));
    for (const [meaning, signs] of Object.entries(cy.signs.meanings)) expect(signs.length, meaning).toBeGreaterThan(0);
  });

  it('are written as typed words are compared', () => {
    const signs = [
      ...cy.signs.not,
      ...Object.values(cy.signs.cards).flat(),
      ...Object.values(cy.signs.meanings).flat(),
      ...Object.values(cy.signs.options).flatMap((options) => Object.values(options).flat()),
    ];
    for (const sign of signs) expect(sign, sign).toMatch(/^(…|[a-z0-9*/]+)( (…|[a-z0-9*/]+))*$/);
  });
});
