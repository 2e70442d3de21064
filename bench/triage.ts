import { prepareEnvelopes } from './accept/prepareEnvelopes.ts';
import type { Bench } from './parts/bench.ts';
import { readRecords } from './parts/records.ts';
import { type QueueKind, startWhole } from './parts/startWhole.ts';
import { percentile } from './parts/stats.ts';
import { printNote, printTable, shown } from './parts/table.ts';
import { inWorkspace } from './parts/workspace.ts';
import { type Delays, timeTriage } from './triage/timeTriage.ts';

const QUEUES: readonly QueueKind[] = ['PostgreSQL', 'Redis'];

/** Far more than a unit ever gets, and far less than the queue can do: what one reporter's report waits. */
const STEADY = { reports: 300, atOnce: 1, everyMs: 50 };

/** A rush: what the last of many waits. */
const RUSH = { reports: 600, atOnce: 32, everyMs: 0 };

/** From the answer 201 to the end of the triage job, on both queues. */
export const triage: Bench = async () => {
  const rows: (string | number)[][] = [];
  for (const queue of QUEUES) {
    await inWorkspace(async (workspace) => {
      const whole = await startWhole(workspace, queue);
      const loads = [RUSH, STEADY, RUSH];
      const files = await prepareEnvelopes(
        workspace,
        whole.database,
        whole.service,
        loads.map(({ reports }) => reports),
      );
      for (const [index, load] of loads.entries()) {
        const delays = await timeTriage(whole, await readRecords(files[index] ?? ''), load);
        if (index > 0) rows.push(row(queue, load === STEADY ? '20 a second' : '600 in a rush', delays));
      }
    });
  }
  printTable(
    "From 201 to the report in its desk's queue with its clocks",
    ['queue', 'reports', 'p50 ms', 'p99 ms', 'most ms', 'jobs/s'],
    rows,
  );
  printNote(
    'Redis with appendfsync always. In a rush the dispatcher lets accepting go first: the queue gets a trickle until it is over.',
  );
  return [];
};

function row(queue: string, load: string, { milliseconds, seconds }: Delays): (string | number)[] {
  return [
    queue,
    load,
    shown(percentile(milliseconds, 0.5)),
    shown(percentile(milliseconds, 0.99)),
    shown(Math.max(...milliseconds)),
    shown(milliseconds.length / seconds),
  ];
}
