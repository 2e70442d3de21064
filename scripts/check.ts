/**
 * Everything that must hold, in the order of how soon it can say no; stops at the first that does. CI runs exactly this.
 * Its last line is the tests' count.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const results = join(root, 'node_modules/.cache/candour/tests.json');

/** The project's own tools, by their files: the names in node_modules/.bin are shared between packages. */
const tool = (path: string): string => join('node_modules', path);

const steps: { heading: string; script: string; args?: string[] }[] = [
  {
    heading: 'Format and lint',
    script: tool('@biomejs/biome/bin/biome'),
    args: ['check', '--error-on-warnings', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.'],
  },
  { heading: 'Types', script: tool('@typescript/native/bin/tsc'), args: ['--project', '.'] },
  { heading: 'Import boundaries', script: 'scripts/boundaries.ts' },
  { heading: 'Dead code', script: tool('knip/bin/knip.js') },
  { heading: 'Reading age', script: 'scripts/readingAge.ts' },
  { heading: 'Bundles', script: 'build/build.ts' },
  { heading: 'Parts for the tests', script: 'scripts/parts.ts' },
  {
    heading: 'Tests',
    script: tool('vitest/vitest.mjs'),
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
  },
];

mkdirSync(join(results, '..'), { recursive: true });
rmSync(results, { force: true });

let failedStep: string | undefined;
for (const { heading, script, args = [] } of steps) {
  console.log(`\n── ${heading}`);
  const began = performance.now();
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    failedStep = heading;
    break;
  }
  console.log(`   passed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

const counts = countTests();
if (failedStep) {
  console.error(`\ncheck: "${failedStep}" failed`);
  process.exitCode = 1;
} else if (!counts || counts.failed > 0 || counts.passed === 0) {
  console.error('\ncheck: the tests left no count of a passed run');
  process.exitCode = 1;
}
if (counts) console.log(`${counts.passed} passed, ${counts.failed} failed`);

/** What the tests' reporter wrote, or undefined when they were not reached. A file that fails to load counts as failed. */
function countTests(): { passed: number; failed: number } | undefined {
  interface Results {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  }
  let read: Results;
  try {
    read = JSON.parse(readFileSync(results, 'utf8')) as Results;
  } catch {
    return undefined;
  }
  const unloaded = read.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: read.numPassedTests, failed: read.numFailedTests + unloaded.length };
}
