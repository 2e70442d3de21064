import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './freePort.ts';

const COMMAND = join(import.meta.dirname, '../../bin/candour.mjs');

/** A first start makes a database cluster and a unit's keys; on two busy cores that may take this long. */
const READY_MS = 60_000;

/** After SIGTERM the service has this long to end before a test calls it stuck: more than its own limits come to. */
const STOP_MS = 40_000;

export interface ServiceOptions {
  /** QUEUE_URL; without it the queue is on the service's own PostgreSQL. */
  queueUrl?: string | undefined;
  /** Further environment variables. */
  env?: Record<string, string>;
  /** Arguments in place of `serve --demo`. */
  args?: string[];
  /** A data folder to go on with; otherwise a new one, removed by `remove()`. */
  dataDir?: string;
}

/** The real command in a process group of its own. */
export interface RunningService {
  /** The service's address, without a slash at the end. */
  origin: string;
  /** The demo force's page: another origin. */
  demoOrigin: string;
  dataDir: string;
  pid: number;
  /** All that it has printed so far, both streams. */
  output(): string;
  /** Addresses of the console with a one-time sign-in, in the order printed. */
  signInLinks(): string[];
  /** Ends it as Ctrl-C or `kill` would; resolves with its exit code. */
  stop(signal?: 'SIGINT' | 'SIGTERM'): Promise<number | null>;
  /** `kill -9` on its whole process group. */
  kill(): Promise<void>;
  /** Starts the command again on the same folder, ports and settings. */
  restart(): Promise<void>;
  /** Kills what still runs and removes the data folder. */
  remove(): Promise<void>;
}

/**
 * Spawns `candour serve --demo` on free ports with a new data folder, and waits until /readyz answers 200.
 *
 * @throws Error with all that it printed, when it ends or is not ready in time
 */
export async function startService(options: ServiceOptions = {}): Promise<RunningService> {
  const dataDir = options.dataDir ?? (await newDataDir());
  const [port, demoPort] = [await freePort(), await freePort()];
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env.PATH,
    HOST: '127.0.0.1',
    PORT: String(port),
    DEMO_PORT: String(demoPort),
    PUBLIC_URL: origin,
    DATA_DIR: dataDir,
    ...(options.queueUrl && { QUEUE_URL: options.queueUrl }),
    ...options.env,
  };
  let output = '';
  let child: ChildProcess;

  const start = async (): Promise<void> => {
    child = spawn(process.execPath, [COMMAND, ...(options.args ?? ['serve', '--demo'])], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const deadline = Date.now() + READY_MS;
    while (!(await answers(`${origin}/readyz`))) {
      if (hasEnded(child)) throw new Error(`the service ended (${child.exitCode ?? child.signalCode}):\n${output}`);
      if (Date.now() > deadline) throw new Error(`the service was not ready in ${READY_MS} ms:\n${output}`);
      await pause(50);
    }
  };

  const stop = async (signal: 'SIGINT' | 'SIGTERM' = 'SIGTERM'): Promise<number | null> => {
    if (hasEnded(child)) return child.exitCode;
    child.kill(signal);
    await Promise.race([once(child, 'exit'), pause(STOP_MS, undefined, { ref: false })]);
    if (!hasEnded(child)) throw new Error(`the service still ran ${STOP_MS} ms after ${signal}:\n${output}`);
    return child.exitCode;
  };

  const kill = async (): Promise<void> => {
    const ended = hasEnded(child) ? undefined : once(child, 'exit');
    killGroup(child);
    await ended;
  };

  try {
    await start();
  } catch (error) {
    await kill();
    throw error;
  }
  return {
    origin,
    demoOrigin: `http://127.0.0.1:${demoPort}`,
    dataDir,
    get pid() {
      return child.pid ?? 0;
    },
    output: () => output,
    signInLinks: () => output.match(/https?:\/\/\S+#sign-in=[\w-]+/g) ?? [],
    stop,
    kill,
    restart: start,
    remove: async () => {
      await stop().catch(kill);
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Open to other users, since as root the service runs PostgreSQL as one of them. */
async function newDataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-data-'));
  await chmod(folder, 0o755);
  return folder;
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
