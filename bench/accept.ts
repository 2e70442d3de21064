import { type Comparison, compareRounds } from './accept/compareRounds.ts';
import { prepareEnvelopes } from './accept/prepareEnvelopes.ts';
import { solvingCost } from './accept/solvingCost.ts';
import type { Bench } from './parts/bench.ts';
import { startWhole } from './parts/startWhole.ts';
import { median, percentile } from './parts/stats.ts';
import { printNote, printTable, shown } from './parts/table.ts';
import { inWorkspace } from './parts/workspace.ts';

/** How many at once, and how many reports make a round long enough to time. */
const LEVELS = [
  { atOnce: 1, reports: 150 },
  { atOnce: 8, reports: 500 },
  { atOnce: 32, reports: 1_600 },
];

/** Accepting does all that a bare insert does, and HTTP, checks and an outbox row besides. */
const GOAL = 0.5;

/** Measured before on two such cores, not in this run. */
const PEERS = [
  ['GlobaLeaks', '22 at best; two thirds refused at 32 at once'],
  ['Hush Line', '44 to 60'],
  ['SecureDrop', '1, for new sources'],
];

/** Accepted reports per second over HTTP, beside bare durable inserts of the same sealed bytes. */
export const accept: Bench = async ({ rounds }) =>
  inWorkspace(async (workspace) => {
    const { database, service } = await startWhole(workspace);
    const comparisons: Comparison[] = [];
    for (const { atOnce, reports } of LEVELS) {
      const counts = Array.from({ length: rounds + 1 }, () => reports);
      const files = await prepareEnvelopes(workspace, database, service, counts);
      comparisons.push(await compareRounds({ workspace, database, service, files, atOnce }));
    }
    await service.stop();
    printComparisons(comparisons);
    await printSolving();
    const refused = comparisons.reduce((sum, comparison) => sum + comparison.refused, 0);
    const reached = median(comparisons.at(-1)?.ratios ?? []);
    return [
      {
        what: 'accept: at 32 at once, accepted by bare insert',
        value: shown(reached),
        holds: reached >= GOAL,
        goal: `at least ${GOAL}`,
      },
      { what: 'accept: refused', value: String(refused), holds: refused === 0, goal: 'none' },
    ];
  });

function printComparisons(comparisons: readonly Comparison[]): void {
  printTable(
    'Accepted reports, beside bare durable inserts of the same sealed bytes (same driver, server, storage, run; turns taken)',
    [
      'at once',
      'accepted/s',
      '(least)',
      'bare/s',
      '(least)',
      'ratio',
      '(least)',
      'p50 ms',
      'p99 ms',
      'refused',
      'service CPU ms',
      'sender CPU ms',
    ],
    comparisons.map((one) => [
      one.atOnce,
      shown(median(one.accepted)),
      shown(Math.min(...one.accepted)),
      shown(median(one.bare)),
      shown(Math.min(...one.bare)),
      shown(median(one.ratios)),
      shown(Math.min(...one.ratios)),
      shown(percentile(one.milliseconds, 0.5)),
      shown(percentile(one.milliseconds, 0.99)),
      one.refused,
      shown(median(one.serviceMilliseconds)),
      shown(median(one.loadMilliseconds)),
    ]),
  );
  printNote(
    `Medians of ${comparisons[0]?.ratios.length} rounds. Envelopes were sealed and challenges solved before; the solver is not in these numbers.`,
  );
  printNote('CPU is per report and, for the service, with the triage jobs that fall into the round.');
  printTable('Others, for scale (measured before, on two such cores)', ['', 'reports/s'], PEERS);
}

async function printSolving(): Promise<void> {
  const { floor, cap } = await solvingCost();
  printTable(
    'Solving the proof of work alone, in Node on this machine',
    ['difficulty', 'median ms', 'least ms'],
    [
      ['floor', shown(median(floor)), shown(Math.min(...floor))],
      ['cap', shown(median(cap)), shown(Math.min(...cap))],
    ],
  );
}
