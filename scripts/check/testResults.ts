import { readFileSync } from 'node:fs';

/** What the tests' JSON reporter wrote, as far as it is read here. */
export interface TestResults {
  readonly passed: number;
  readonly failed: number;
  /** Files with a test that failed, or that failed to load, by their paths. */
  readonly failedFiles: readonly string[];
  /** Tests that passed in those files, on every queue that they ran on. */
  readonly passedBesideFailed: number;
  /** "file > test" of what failed; the file alone when it failed to load. */
  readonly failedTests: readonly string[];
}

interface Written {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[];
}

/** Reads what the reporter wrote, or undefined when the tests were not reached. A file that fails to load counts as failed. */
export function readTestResults(path: string): TestResults | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  return testResultsOf(JSON.parse(text) as Written);
}

export function testResultsOf(written: Written): TestResults {
  const failures = written.testResults.filter(({ status }) => status === 'failed');
  const unloaded = failures.filter((file) => countOf(file, 'failed') === 0);
  const failedFiles = new Set(failures.map(({ name }) => name));
  const beside = written.testResults.filter(({ name }) => failedFiles.has(name));
  return {
    passed: written.numPassedTests,
    failed: written.numFailedTests + unloaded.length,
    failedFiles: [...failedFiles],
    passedBesideFailed: beside.reduce((sum, file) => sum + countOf(file, 'passed'), 0),
    failedTests: failures.flatMap((file) => {
      const failed = file.assertionResults.filter(({ status }) => status === 'failed');
      return failed.length === 0 ? [file.name] : failed.map(({ fullName }) => `${file.name} > ${fullName}`);
    }),
  };
}

function countOf(file: Written['testResults'][number], status: 'passed' | 'failed'): number {
  return file.assertionResults.filter((one) => one.status === status).length;
}
