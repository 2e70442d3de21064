import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interview } from '../../src/interview/interview.ts';
import { DESK_KINDS } from '../../src/roster/deskKinds.ts';
import { CONFLICT_ROUTES } from '../../src/triage/rules/case/conflict.ts';
import { englandWalesCase } from '../../src/triage/rules/case/england-wales.ts';
import { suggestGrade } from '../../src/triage/rules/case/grading.ts';
import { isRelevantOffence } from '../../src/triage/rules/case/referral.ts';

const optionsOf = (question: string): string[] => {
  const found = interview.questions.find(({ id }) => id === question);
  return found && 'options' in found ? found.options.map(({ id }) => id) : [];
};

test('the rule pack has the twelve categories, nine outcomes, eight flags, eight rules, ten standards', () => {
  const { categories, outcomes, flags, referral, standards, complaintLetters } = englandWalesCase;
  expect(categories.map(({ code }) => code).join(' ')).toBe('INF DIS PCJ SEX DRG THF SYS AUT ASC VUL CRM OTH');
  expect([outcomes, flags, referral, standards, complaintLetters].map((list) => list.length)).toEqual([
    9, 8, 8, 10, 11,
  ]);
});

test('what came from general knowledge is marked, and everything has a source', () => {
  const { referral, referralClock, seriousCorruption, offences, safeguarding } = englandWalesCase;
  expect(referral.filter(({ confirmed }) => !confirmed).map(({ code }) => code)).toEqual(['M1', 'M2', 'M8']);
  expect([referralClock, seriousCorruption, offences].map(({ confirmed }) => confirmed)).toEqual([false, false, false]);
  for (const { source } of [...referral, referralClock, seriousCorruption, offences, ...safeguarding]) {
    expect(source).not.toBe('');
  }
});

test('seven years make a relevant offence', () => {
  const relevant = englandWalesCase.offences.list.filter(isRelevantOffence).map(({ words }) => words);
  expect(relevant).toContain('Theft');
  expect(relevant).toContain('Misconduct in public office');
  expect(relevant).not.toContain('Assault with actual bodily harm');
  expect(relevant).not.toContain('Unauthorised access to computer material');
});

test('a suggested grade is source 2, never 3 or E, whatever was answered', () => {
  const answers = optionsOf('knows');
  expect(answers).toContain('second-hand');
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...answers), fc.string())), (knows) => {
      const { source, information, handling, conditions } = suggestGrade(knows);
      expect([source, handling, conditions]).toEqual([2, 'C', ['A1', 'S2']]);
      expect(information).toMatch(/^[ACD]$/);
    }),
  );
  expect(['saw', 'told', 'suspicion'].map((one) => suggestGrade([one]).information)).toEqual(['A', 'C', 'D']);
});

test('a conflict leads to kinds of desks that a roster can have, never to the unit’s own', () => {
  for (const { kinds } of CONFLICT_ROUTES) {
    expect(DESK_KINDS).toEqual(expect.arrayContaining([...kinds]));
    expect(kinds).not.toContain('ccu');
  }
});
