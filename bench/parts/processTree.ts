import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** One process of Linux's /proc. */
interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Ticks of a hundredth of a second in user and kernel mode. */
  readonly ticks: number;
}

export interface Memory {
  /** Resident memory, shared pages counted in every process. */
  readonly rss: number;
  /** The same with shared pages divided among those who share them. */
  readonly pss: number;
}

const KIB = 1_024;

/** Milliseconds of a clock tick (`getconf CLK_TCK` is 100 on Linux). */
const TICK_MS = 10;

/** The process `root` and everything it has started that runs Node. PostgreSQL and Redis are not among them. */
export async function nodeProcessesOf(root: number): Promise<number[]> {
  const all = await processes();
  const family = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { pid, parent } of all) {
      if (family.has(parent) && !family.has(pid)) {
        family.add(pid);
        grown = true;
      }
    }
  }
  const names = await Promise.all([...family].map(async (pid) => [pid, await programOf(pid)] as const));
  return names.filter(([, name]) => name.startsWith('node')).map(([pid]) => pid);
}

/** Memory of these processes together, in bytes. */
export async function memoryOf(pids: readonly number[]): Promise<Memory> {
  const rollups = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/smaps_rollup`, 'utf8')));
  const sum = (field: string): number =>
    rollups.reduce(
      (total, text) => total + Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) * KIB,
      0,
    );
  return { rss: sum('Rss'), pss: sum('Pss') };
}

/** Processor time that these processes have used, in milliseconds. */
export async function processorTimeOf(pids: readonly number[]): Promise<number> {
  const wanted = new Set(pids);
  const all = await processes();
  return all.filter(({ pid }) => wanted.has(pid)).reduce((total, { ticks }) => total + ticks * TICK_MS, 0);
}

async function processes(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)));
  return stats.filter((stat) => stat !== undefined).map(parseStat);
}

/** proc_pid_stat(5): the second field is the name in brackets and may hold anything. */
function parseStat(stat: string): Process {
  const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { pid: Number.parseInt(stat, 10), parent: Number(rest[1]), ticks: Number(rest[11]) + Number(rest[12]) };
}

async function programOf(pid: number): Promise<string> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return basename(command.split('\0')[0] ?? '');
}
