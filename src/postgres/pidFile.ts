import { readlinkSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SOCKET_PORT } from './chooseSocketFolder.ts';

/** Lines of `postmaster.pid`, counted from 0 (PostgreSQL, `src/include/utils/pidfile.h`). */
const PID_LINE = 0;
const SOCKET_FOLDER_LINE = 4;
const STATUS_LINE = 7;

/** The server that serves a cluster, as its lock file describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly socketFolder: string | undefined;
  /** Whether it takes connections: neither starting nor stopping. */
  readonly isReady: boolean;
}

/** The live server on a cluster, if there is one. A file that a killed server left behind does not count. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const { pid, lines } = await readLockFile(pidFile(cluster));
  if (pid === undefined || !serves(pid, cluster)) return undefined;
  return { pid, socketFolder: lines[SOCKET_FOLDER_LINE] || undefined, isReady: lines[STATUS_LINE] === 'ready' };
}

/**
 * Removes the lock files, of the cluster and of its socket, whose server is gone and whose number has passed to another
 * process of the same user, as happens in containers, where numbers repeat from start to start, or is still held by
 * what is left of a killed server that nobody has waited for: PostgreSQL would take that process for the server. While
 * any process of the old server is left the files stay, since PostgreSQL finds their shared memory through them and
 * waits.
 */
export async function removeMisleadingLockFiles(cluster: string, socketFolder: string): Promise<void> {
  if (process.platform !== 'linux') return;
  for (const file of [pidFile(cluster), join(socketFolder, `.s.PGSQL.${SOCKET_PORT}.lock`)]) {
    const { pid } = await readLockFile(file);
    if (pid !== undefined && isAlive(pid) && !(await isServed(cluster))) await rm(file, { force: true });
  }
}

async function isServed(cluster: string): Promise<boolean> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  return pids.some((pid) => serves(pid, cluster));
}

/** Both kinds begin with the server's number. */
async function readLockFile(file: string): Promise<{ pid: number | undefined; lines: string[] }> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[PID_LINE]);
  return { pid: Number.isSafeInteger(pid) && pid > 0 ? pid : undefined, lines };
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

/** PostgreSQL's processes stand in their cluster's folder; where the system does not tell, being alive has to do. */
function serves(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return isAlive(pid);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
