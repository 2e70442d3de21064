import type { TestResults } from './testResults.ts';

/** More files than these are a fault and not chance: nothing is run again. */
export const MOST_UNSTEADY_FILES = 3;

/** A test that fails every other time passes this many runs in a row one time in four; one that fails once in fifty, nearly always. */
export const LOOKS = 2;

/**
 * The whole run's results, once the few files that failed have each run again, alone on the machine, and passed LOOKS times
 * in a row (docs/decisions/025). Whatever fails again leaves the first results as they were.
 *
 * @param run Runs the files in a process of its own and gives their results, or undefined when there are none.
 * @returns The results that count, and what was unsteady: failed once and passed each time after.
 */
export function lookAgain(
  first: TestResults,
  run: (files: readonly string[]) => TestResults | undefined,
): { results: TestResults; unsteady: readonly string[] } {
  const asTheyWere = { results: first, unsteady: [] };
  if (first.failedFiles.length === 0 || first.failedFiles.length > MOST_UNSTEADY_FILES) return asTheyWere;
  let passedAgain = 0;
  for (let look = 0; look < LOOKS; look++) {
    const again = run(first.failedFiles);
    if (!again || again.failed > 0 || again.passed < first.passedBesideFailed + first.failed) return asTheyWere;
    passedAgain = again.passed;
  }
  return {
    results: {
      passed: first.passed - first.passedBesideFailed + passedAgain,
      failed: 0,
      failedFiles: [],
      passedBesideFailed: 0,
      failedTests: [],
    },
    unsteady: first.failedTests,
  };
}
