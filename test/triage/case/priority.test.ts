import { describe, expect, test } from 'vitest';
import { changeFile } from '../../../src/triage/case/changeFile.ts';
import { suggestPriority } from '../../../src/triage/rules/case/priorities.ts';
import { adviser, caseWith, intake, NOW } from './people.ts';

describe('the suggestion', () => {
  test.each([
    ['high', ['DANGER'], null],
    ['high', ['SAFEGUARD_CHILD'], { codes: ['SYS'], apsp: false }],
    ['high', [], { codes: ['SEX'], apsp: true }],
    ['medium', [], null],
    ['medium', ['COVERT', 'DUPLICATE'], { codes: ['SYS'], apsp: false }],
    ['low', [], { codes: [], apsp: false }],
  ] as const)('%s for %j and %j', (priority, flags, categories) => {
    expect(suggestPriority({ flags: [...flags], categories: categories && { ...categories } })).toBe(priority);
  });
});

test('is set before the conflict check, on a case that is not closed, by who may flag', () => {
  const input = { priority: 'high' } as const;
  const opened = { ...caseWith(), stage: 'OPENED' as const, declared: [] };
  expect(changeFile(opened, 'set-priority', input, intake, NOW)).toMatchObject({
    ok: true,
    file: { priority: 'high' },
  });
  expect(changeFile(opened, 'set-priority', input, adviser, NOW)).toEqual({ ok: false, refusal: 'not-permitted' });
  expect(changeFile(caseWith({ stage: 'CLOSED' }), 'set-priority', input, intake, NOW)).toEqual({
    ok: false,
    refusal: 'case-closed',
  });
});
