import { describe, expect, it } from 'vitest';
import { exactForce, findForces } from '../../src/interview/findForces.ts';
import { forces } from '../../src/interview/forces.ts';
import { radicals } from '../../src/interview/radicals.ts';

describe('the forces in Welsh', () => {
  it('each have a name that no word before it mutates', () => {
    for (const force of forces) expect(force.welsh).toMatch(/^Heddlu(’r)? /);
    expect(new Set(forces.map((force) => force.welsh)).size).toBe(forces.length);
  });

  it('are sure by their whole name', () => {
    for (const force of forces) expect(exactForce(force.welsh)?.id).toBe(force.id);
  });

  it.each([
    ['Heddlu’r Gogledd', 'north-wales'],
    ['heddlur gogledd', 'north-wales'],
    ['gogledd cymru', 'north-wales'],
    ['Heddlu’r De', 'south-wales'],
    ['de cymru', 'south-wales'],
    ['Caerdydd', 'south-wales'],
    ['yng Nghaerdydd', 'south-wales'],
    ['o Gaerdydd', 'south-wales'],
    ['Abertawe', 'south-wales'],
    ['ym Merthyr', 'south-wales'],
    ['yng Ngwent', 'gwent'],
    ['o Went', 'gwent'],
    ['yng Nghasnewydd', 'gwent'],
    ['dyfed powys', 'dyfed-powys'],
    ['yn Nyfed', 'dyfed-powys'],
    ['ym Mhowys', 'dyfed-powys'],
    ['Llanelli', 'dyfed-powys'],
    ['o Lanelli', 'dyfed-powys'],
    ['Ynys Môn', 'north-wales'],
    ['ynys mon', 'north-wales'],
    ['yng Ngwynedd', 'north-wales'],
    ['Heddlu Glannau Mersi', 'merseyside'],
    ['Lerpwl', 'merseyside'],
    ['y Met', 'metropolitan'],
    ['Llundain', 'metropolitan'],
    ['Heddlu’r Alban', 'scotland'],
  ])('%s → %s', (typed, id) => {
    expect(findForces(typed)[0]?.id).toBe(id);
  });

  it('are offered together where only the country is named', () => {
    expect(
      findForces('Cymru')
        .map((force) => force.id)
        .sort(),
    ).toEqual(['north-wales', 'south-wales']);
  });
});

describe('mutations', () => {
  it.each([
    ['nghaerdydd', 'caerdydd'],
    ['mhowys', 'powys'],
    ['nhref', 'tref'],
    ['ngwent', 'gwent'],
    ['merthyr', 'berthyr'],
    ['went', 'gwent'],
    ['ddyfed', 'dyfed'],
    ['fangor', 'bangor'],
    ['ferthyr', 'merthyr'],
    ['lanelli', 'llanelli'],
    ['rondda', 'rhondda'],
    ['chasnewydd', 'casnewydd'],
    ['thref', 'tref'],
    ['phowys', 'powys'],
  ])('%s may be %s', (word, radical) => {
    expect(radicals(word)).toContain(radical);
  });

  it('leave a word alone that is not mutated', () => {
    expect(radicals('caerdydd')).toEqual([]);
    expect(radicals('')).toEqual([]);
  });
});
