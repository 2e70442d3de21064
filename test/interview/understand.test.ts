import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactForce, findForces } from '../../src/interview/findForces.ts';
import { forces } from '../../src/interview/forces.ts';
import { interview } from '../../src/interview/interview.ts';
import { matchOption } from '../../src/interview/matchOption.ts';
import { textsFor } from '../../src/interview/texts/textsFor.ts';

describe('finding a force', () => {
  it.each([
    ['Kent', 'kent'],
    ['met', 'metropolitan'],
    ['THE MET', 'metropolitan'],
    ['gmp', 'greater-manchester'],
    ['devon & cornwall', 'devon-and-cornwall'],
    ['heddlu gogledd cymru', 'north-wales'],
    ['Dyfed Powys', 'dyfed-powys'],
    ['psni', 'northern-ireland'],
    ['liverpool', 'merseyside'],
    ['notingham', 'nottinghamshire'],
    ['the yorkshire force north', 'north-yorkshire'],
    ['btp', 'british-transport'],
  ])('%s → %s', (typed, id) => {
    expect(findForces(typed)[0]?.id).toBe(id);
  });

  it('offers all that fit, five at most, and none for nothing', () => {
    expect(
      findForces('yorkshire')
        .map((force) => force.id)
        .sort(),
    ).toEqual(['north-yorkshire', 'south-yorkshire', 'west-yorkshire']);
    expect(findForces('s').length).toBeLessThanOrEqual(5);
    expect(findForces('')).toEqual([]);
    expect(findForces('police')).toEqual([]);
    expect(findForces('zzz')).toEqual([]);
  });

  it('is sure only of a whole name', () => {
    expect(exactForce('kent police')?.id).toBe('kent');
    expect(exactForce('wales')).toBeUndefined();
    expect(exactForce('west')).toBeUndefined();
    for (const force of forces) expect(exactForce(force.name)?.id).toBe(force.id);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => findForces(typed).length <= 5),
      { numRuns: 300 },
    );
  });
});

describe('typed answers to a choice', () => {
  const options = [
    { id: 'no', label: 'No', also: ['nope'] },
    { id: 'yes', label: 'Yes', also: ['yeah'] },
    { id: 'not-sure', label: 'I am not sure', also: ['not sure'] },
  ];

  it.each([
    ['yes', 'yes'],
    ['YES!', 'yes'],
    ['yeah.', 'yes'],
    ['no', 'no'],
    ['I’m NOT sure', undefined],
    ['i am not', 'not-sure'],
    ['Not sure', 'not-sure'],
    ['2', 'yes'],
    ['9', undefined],
    ['', undefined],
    ['no but he did it again on the next day and nobody cared', undefined],
    ['n', undefined],
  ])('%j → %s', (typed, id) => {
    expect(matchOption(typed, options)).toBe(id);
  });

  it('knows every label of the interview, and no spelling means two things', () => {
    const texts = textsFor('en');
    for (const question of interview.questions.filter((candidate) => candidate.kind !== 'force')) {
      const words = texts?.questions[question.id];
      const all = Object.entries(words?.options ?? {}).map(([id, option]) => ({ id, ...option }));
      for (const option of all) {
        for (const spelling of [option.label, ...(option.also ?? [])]) {
          expect(matchOption(spelling, all), `${question.id}: ${spelling}`).toBe(option.id);
        }
      }
    }
  });
});
