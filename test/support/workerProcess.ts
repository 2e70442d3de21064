import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const COMMAND = join(import.meta.dirname, '../../bin/candour.mjs');

/** On two busy cores the command may take this long to be at work. */
const READY_MS = 150_000;

/** `candour worker` in a process of its own. */
export interface WorkerProcess {
  /** `kill -9`, of the command and of the Node that it may have handed over to. */
  kill(): Promise<void>;
  output(): string;
}

/** Starts `candour worker` with these variables, and waits until it works. */
export async function startWorkerProcess(env: Record<string, string>): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [COMMAND, 'worker'], {
    env: { PATH: process.env.PATH, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const atWork = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.includes('Working.')) atWork.resolve();
    });
  }
  child.once('exit', () => atWork.reject(new Error(`the worker ended:\n${output}`)));
  const late = setTimeout(() => atWork.reject(new Error(`the worker was not ready in time:\n${output}`)), READY_MS);
  try {
    await atWork.promise;
  } catch (error) {
    await killGroup(child);
    throw error;
  } finally {
    clearTimeout(late);
  }
  return { kill: () => killGroup(child), output: () => output };
}

async function killGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}
