import { expect, test } from 'vitest';
import { LOOKS, lookAgain, MOST_UNSTEADY_FILES } from '../../scripts/check/lookAgain.ts';
import { type TestResults, testResultsOf } from '../../scripts/check/testResults.ts';

const passed: TestResults = { passed: 4, failed: 0, failedFiles: [], passedBesideFailed: 0, failedTests: [] };
const oneFailed: TestResults = {
  passed: 99,
  failed: 1,
  failedFiles: ['a.test.ts'],
  passedBesideFailed: 3,
  failedTests: ['a.test.ts > does'],
};

function looked(first: TestResults, ...answers: (TestResults | undefined)[]) {
  const asked: (readonly string[])[] = [];
  const outcome = lookAgain(first, (files) => {
    asked.push(files);
    return answers[asked.length - 1];
  });
  return { ...outcome, asked };
}

test('a test that failed once and then passes each time is counted as passed, and named', () => {
  const { results, unsteady, asked } = looked(oneFailed, passed, passed);
  expect(asked).toEqual(Array.from({ length: LOOKS }, () => ['a.test.ts']));
  expect(results).toMatchObject({ passed: 100, failed: 0 });
  expect(unsteady).toEqual(['a.test.ts > does']);
});

test.each([
  ['fails again', [oneFailed]],
  ['fails at the last look', [passed, oneFailed]],
  ['leaves no results', [passed, undefined]],
  ['no longer has the test', [{ ...passed, passed: 3 }]],
])('a file that %s stays failed', (_, answers) => {
  expect(looked(oneFailed, ...answers)).toMatchObject({ results: oneFailed, unsteady: [] });
});

test('nothing is run again when nothing failed, nor when much did', () => {
  expect(looked(passed)).toMatchObject({ results: passed, unsteady: [], asked: [] });
  const files = Array.from({ length: MOST_UNSTEADY_FILES + 1 }, (_, index) => `${index}.test.ts`);
  const many = { ...oneFailed, failed: files.length, failedFiles: files };
  expect(looked(many)).toMatchObject({ results: many, unsteady: [], asked: [] });
});

test('a file that did not load counts as a failure, and so does each test that failed', () => {
  const results = testResultsOf({
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'failed', fullName: 'does' },
          { status: 'passed', fullName: 'holds' },
        ],
      },
      { name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'does' }] },
      { name: 'b.test.ts', status: 'failed', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'holds' }] },
    ],
  });
  expect(results).toEqual({
    passed: 3,
    failed: 2,
    failedFiles: ['a.test.ts', 'b.test.ts'],
    passedBesideFailed: 2,
    failedTests: ['a.test.ts > does', 'b.test.ts'],
  });
});
