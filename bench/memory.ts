import { setTimeout as pause } from 'node:timers/promises';
import { prepareEnvelopes } from './accept/prepareEnvelopes.ts';
import type { Bench } from './parts/bench.ts';
import { type Memory, memoryOf, nodeProcessesOf } from './parts/processTree.ts';
import { startWhole } from './parts/startWhole.ts';
import { printNote, printTable, shown } from './parts/table.ts';
import { untilTriaged } from './parts/untilTriaged.ts';
import { inWorkspace } from './parts/workspace.ts';
import type { RoundAnswer, RoundTask } from './processes/round.ts';
import { startProcess } from './processes/startProcess.ts';

const REPORTS = 1_000;
const AT_ONCE = 8;

/** Long enough for what only starting or a rush needed to be given back. */
const REST_MS = 20_000;

const MB = 1e6;

/** Resting memory of the service, all its Node processes together, without PostgreSQL. */
export const memory: Bench = async () =>
  inWorkspace(async (workspace) => {
    const { database, service } = await startWhole(workspace, 'PostgreSQL');
    const rest = async (): Promise<{ processes: number; memory: Memory }> => {
      await pause(REST_MS);
      const pids = await nodeProcessesOf(service.pid);
      return { processes: pids.length, memory: await memoryOf(pids) };
    };
    const [file = ''] = await prepareEnvelopes(workspace, database, service, [REPORTS]);
    const started = await rest();
    const poster = startProcess<RoundTask, RoundAnswer>(workspace, 'post');
    const { outcomes } = await poster.ask({ file, atOnce: AT_ONCE, target: service.origin });
    await untilTriaged(database);
    const after = await rest();
    const row = (what: string, { processes, memory: { rss, pss } }: typeof started): (string | number)[] => [
      what,
      processes,
      shown(rss / MB),
      shown(pss / MB),
      shown(pss / started.memory.pss),
    ];
    printTable(
      'Resting memory of the service without PostgreSQL, queue in PostgreSQL',
      ['', 'processes', 'RSS MB', 'PSS MB', 'ratio'],
      [row('after its start', started), row(`after ${outcomes[201] ?? 0} reports`, after)],
    );
    printNote(
      `Each ${REST_MS / 1_000} s after the last thing happened. PSS divides shared pages among the processes that share them.`,
    );
    return [];
  });
