import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './chooseAccount.ts';
import { PostgresError } from './errors.ts';
import type { Binaries } from './findBinaries.ts';
import { LogTail } from './logTail.ts';
import { spawnAs } from './runAs.ts';
import { serverSettings, settingArguments } from './settings.ts';
import { watchOver } from './watchOver.ts';

/** After a kill the old server's processes may take a moment to go; a server that lives longer than this is in use. */
const PATIENCE_MS = 5_000;
const RETRY_MS = 100;

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
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const attempt = await tryStart(options);
    if ('stop' in attempt) return attempt;
    if (!isStillInUse(attempt.said)) throw failedToStart(options.cluster, attempt.said);
    if (Date.now() >= deadline) throw inUse(options.cluster, attempt.said);
    await delay(RETRY_MS);
  }
}

type Attempt = RunningServer | { said: string };

function tryStart({ account, binaries, cluster, socketFolder, onLog }: ServerOptions): Promise<Attempt> {
  return new Promise((resolve, reject) => {
    const settings = settingArguments(serverSettings({ data: cluster, socket: socketFolder }));
    const child = spawnAs(account, binaries.postgres, ['-D', cluster, ...settings], ['ignore', 'ignore', 'pipe']);
    const callOff = child.pid === undefined ? () => {} : watchOver(account, child.pid);
    const ended = new Promise<void>((end) => child.once('close', () => end()));
    const timer = setTimeout(() => child.kill('SIGQUIT'), READY_MS);
    const tail = new LogTail((line) => {
      onLog(line);
      if (!line.includes('database system is ready to accept connections')) return;
      clearTimeout(timer);
      resolve(running(child, ended, callOff));
    });
    child.stderr?.on('data', (chunk: Buffer) => tail.write(chunk));
    child.once('error', reject);
    void ended.then(() => {
      clearTimeout(timer);
      callOff();
      resolve({ said: tail.text() });
    });
  });
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
  return said.includes('lock file "postmaster.pid" already exists') || said.includes('is still in use');
}

function inUse(cluster: string, said: string): PostgresError {
  const pid = /\(PID (\d+)\)/.exec(said)?.[1];
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
