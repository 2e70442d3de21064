import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** What /proc says of the processes of this machine. */
interface Seen {
  pid: number;
  parent: number;
  /** Its present folder: PostgreSQL's processes all stand in the data folder. */
  folder: string | undefined;
}

/** A killed process is gone, or a zombie that nobody waited for, within this, even if the disk had it wait. */
const GONE_MS = 30_000;

/**
 * Kills a process with all that it started, and all that stand in the given folder, at once and without warning, and
 * waits until they are gone. Nothing gets the chance to end properly: neither the service nor its PostgreSQL.
 */
export async function killEverything(pid: number, folder: string): Promise<void> {
  const deadline = Date.now() + GONE_MS;
  for (;;) {
    const all = processes();
    const doomed = new Set([pid, ...descendantsOf(pid, all), ...standingIn(folder, all)]);
    const alive = all.filter((one) => doomed.has(one.pid));
    if (alive.length === 0) return;
    if (Date.now() > deadline) throw new Error(`still there after SIGKILL: ${alive.map((one) => one.pid).join(', ')}`);
    for (const one of alive) killQuietly(one.pid);
    await pause(5);
  }
}

/** Waits until no process stands in the folder any more. */
export async function untilNobodyIn(folder: string, patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (standingIn(folder, processes()).length > 0) {
    if (Date.now() > deadline) throw new Error(`processes are left over in ${folder}`);
    await pause(20);
  }
}

/** Everything that the process started, and what those started. */
function descendantsOf(pid: number, all: readonly Seen[]): number[] {
  const children = all.filter((one) => one.parent === pid).map((one) => one.pid);
  return children.flatMap((child) => [child, ...descendantsOf(child, all)]);
}

function standingIn(folder: string, all: readonly Seen[]): number[] {
  return all.filter((one) => one.folder === folder || one.folder?.startsWith(`${folder}/`)).map((one) => one.pid);
}

function processes(): Seen[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => look(Number(name)) ?? []);
}

function look(pid: number): Seen | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    return { pid, parent: Number(parent), folder: folderOf(pid) };
  } catch {
    return undefined;
  }
}

function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
