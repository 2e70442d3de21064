import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './chooseAccount.ts';
import { PostgresError } from './errors.ts';
import type { Binaries } from './findBinaries.ts';
import { LogTail } from './logTail.ts';
import { findPostmaster, removeMisleadingLockFiles } from './pidFile.ts';
import { spawnAs } from './runAs.ts';
import { serverSettings, settingArguments } from './settings.ts';
import { watchOver } from './watchOver.ts';

/** When a service is killed, its watchdog stops PostgreSQL at once: a server that is ready for longer is in use. */
const READY_PATIENCE_MS = 2_000;

/** A server that is stopping, or whose last processes still hold its memory after a kill, is given this long. */
const PATIENCE_MS = 15_000;

const RETRY_MS = 100;

/** PostgreSQL writes its lock file within a few of these after it has said that it is ready. */
const LOCK_FILE_MS = 5;

/** Replaying the log after a crash; `checkpoint_timeout` and `max_wal_size` keep it to seconds. */
const READY_MS = 60_000;

/** A smart shutdown lets clients leave that have said good-bye already; who stays longer is cut off by a fast one. */
const SMART_STOP_MS = 1_000;

/** A fast shutdown writes one checkpoint; then an immediate one loses nothing and is mended at the next start. */
const FAST_STOP_MS = 15_000;

export interface RunningServer {
  /** Resolves when the server has ended, asked or not. */
  ended: Promise<void>;
  /** Stops the server and waits for its end. Repeated calls wait for the same end. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  account: Account;
  binaries: Binaries;
  cluster: string;
  socketFolder: string;
  onLog: (line: string) => void;
}

/**
 * Starts the server and waits until it accepts connections.
 * @throws PostgresError when the cluster is in use by a live server or the server does not come up.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const from = performance.now();
  for (;;) {
    const said = await tryUnlessServed(options, from);
    if (typeof said !== 'string') return said;
    if (!isStillInUse(said)) throw failedToStart(options.cluster, said);
    if (performance.now() - from > PATIENCE_MS) throw inUse(options.cluster);
    await delay(RETRY_MS);
  }
}

/** Waits while another server is on the cluster. Gives the running server, or what it said before it ended. */
async function tryUnlessServed(options: ServerOptions, from: number): Promise<RunningServer | string> {
  for (;;) {
    const other = await findPostmaster(options.cluster);
    if (other === undefined) break;
    const waited = performance.now() - from;
    if (waited > (other.isReady ? READY_PATIENCE_MS : PATIENCE_MS)) throw inUse(options.cluster, other.pid);
    await delay(RETRY_MS);
  }
  await removeMisleadingLockFiles(options.cluster, options.socketFolder);
  return await tryStart(options);
}

function tryStart({ account, binaries, cluster, socketFolder, onLog }: ServerOptions): Promise<RunningServer | string> {
  return new Promise((resolve, reject) => {
    const settings = settingArguments(serverSettings({ data: cluster, socket: socketFolder }));
    const child = spawnAs(account, binaries.postgres, ['-D', cluster, ...settings], ['ignore', 'ignore', 'pipe']);
    const callOff = child.pid === undefined ? () => {} : watchOver(account, child.pid);
    const ended = new Promise<void>((end) => child.once('close', () => end()));
    const timer = setTimeout(() => child.kill('SIGQUIT'), READY_MS);
    let isReady = false;
    const tail = new LogTail((line) => {
      if (isReady) onLog(line);
      if (!line.includes('database system is ready to accept connections')) return;
      isReady = true;
      clearTimeout(timer);
      void untilFound(cluster, ended).then(() => resolve(running(child, ended, callOff)));
    });
    child.stderr?.on('data', (chunk: Buffer) => tail.write(chunk));
    child.once('error', reject);
    void ended.then(() => {
      clearTimeout(timer);
      callOff();
      resolve(tail.text());
    });
  });
}

/** The server says that it is ready a moment before its lock file does, by which other commands find it. */
async function untilFound(cluster: string, ended: Promise<void>): Promise<void> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver && !(await findPostmaster(cluster))?.isReady) await delay(LOCK_FILE_MS);
}

function running(child: ChildProcess, ended: Promise<void>, callOff: () => void): RunningServer {
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    callOff();
    child.kill('SIGTERM');
    const fast = setTimeout(() => child.kill('SIGINT'), SMART_STOP_MS);
    const immediate = setTimeout(() => child.kill('SIGQUIT'), SMART_STOP_MS + FAST_STOP_MS);
    await ended;
    clearTimeout(fast);
    clearTimeout(immediate);
  };
  return {
    ended,
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

function isStillInUse(said: string): boolean {
  return /lock file ".*" already exists/.test(said) || said.includes('is still in use');
}

function inUse(cluster: string, pid?: number): PostgresError {
  return new PostgresError(
    `The data folder ${cluster} is in use by another Candour${pid ? ` (its PostgreSQL is process ${pid})` : ''}.`,
    'Stop that one first (Ctrl-C where it runs), or give this one a folder of its own with DATA_DIR.',
  );
}

function failedToStart(cluster: string, said: string): PostgresError {
  return new PostgresError(
    `PostgreSQL did not start on ${cluster}. It said:\n${said || '(nothing)'}`,
    'See the lines above; if the disk is full make room, and start again. Nothing has been deleted.',
  );
}
