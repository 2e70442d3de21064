import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openCounter } from '../src/main/statistics/openCounter.ts';
import { type CountStatistics, describeCounts } from '../src/staff/statistics/describeCounts.ts';
import { describeStatistics } from '../src/staff/statistics/describeStatistics.ts';
import { openStore } from '../src/store/openStore.ts';
import type { Bench } from './parts/bench.ts';
import { startDatabase } from './parts/database.ts';
import { median } from './parts/stats.ts';
import { printNote, printTable, shown } from './parts/table.ts';
import { DESK } from './parts/unit.ts';
import { inWorkspace } from './parts/workspace.ts';
import { fillQueue } from './queue/fillQueue.ts';

const SIZES = [1_000, 100_000];
const TIMES = 5;

/** What somebody who reports meanwhile waits for nothing. Once the machine is loaded, the thread's start alone takes a third of it. */
const LONGEST_MS = 100;

/** Statistics of a year, worked out where they are asked for and in a thread: how long they take, and how long they hold up the rest. */
export const statistics: Bench = async () =>
  inWorkspace(async (workspace) => {
    const database = await startDatabase(workspace);
    const store = await openStore(database.url);
    workspace.onEnd(() => store.close());
    const rows: (string | number)[][] = [];
    const longest: number[] = [];
    for (const size of SIZES) {
      await fillQueue(database.pool, size);
      const places: Record<string, CountStatistics> = {
        'on the event loop': async (request) => describeCounts(request),
        'in a thread': openCounter(),
      };
      for (const [place, count] of Object.entries(places)) {
        const took: number[] = [];
        const held: number[] = [];
        for (let turn = 0; turn < TIMES; turn += 1) {
          const delay = monitorEventLoopDelay({ resolution: 1 });
          const from = performance.now();
          delay.enable();
          const desks = [DESK, 'nominated', 'partner'];
          await describeStatistics(store, count, { year: undefined, desk: undefined, desks, now: new Date() });
          delay.disable();
          took.push(performance.now() - from);
          held.push(delay.max / 1e6);
        }
        if (place === 'in a thread') longest.push(median(held));
        rows.push([size, place, shown(median(took)), shown(median(held)), shown(Math.max(...held))]);
      }
    }
    printTable('A year’s statistics', ['reports', 'worked out', 'p50 ms', 'longest delay p50 ms', 'at most ms'], rows);
    printNote('Longest delay: of the event loop of the process that is asked (perf_hooks), five times each.');
    const worst = Math.max(...longest);
    return [
      {
        what: 'event loop held up by statistics, p50 of the longest delay',
        value: `${shown(worst)} ms`,
        goal: `under ${LONGEST_MS} ms`,
        holds: worst < LONGEST_MS,
      },
    ];
  });
