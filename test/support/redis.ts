import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './freePort.ts';

/** A redis-server of one test file's own. */
export interface TestRedis {
  /** redis://127.0.0.1:PORT, for QUEUE_URL. The port stays the same over stop and start. */
  url: string;
  /** The folder with its append-only file; searched by tests that look for leaks. */
  folder: string;
  /** Ends the server ('SIGTERM' saves, 'SIGKILL' does not); its files stay. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Starts it again on the same port and files. */
  start(): Promise<void>;
  /** Ends it and removes its files. */
  remove(): Promise<void>;
}

/**
 * Starts redis-server on a free loopback port.
 *
 * @param durable appends every write with fsync before it answers, as docs/operating.md asks of a real queue
 */
export async function startRedis({ durable = false }: { durable?: boolean } = {}): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-redis-'));
  const port = await freePort();
  const settings = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--maxmemory-policy', 'noeviction'];
  settings.push(
    ...(durable ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--save', '', '--appendonly', 'no']),
  );
  let stopServer: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void> = async () => undefined;

  const start = async (): Promise<void> => {
    const server = spawn('redis-server', settings, { stdio: 'ignore' });
    const ended = once(server, 'exit');
    let failure: string | undefined;
    ended.then(
      () => {
        failure ??= 'redis-server ended while it was starting';
      },
      (error: Error) => {
        failure = error.message;
      },
    );
    stopServer = async (signal = 'SIGTERM') => {
      server.kill(signal);
      await ended;
    };
    while (!(await answersPing(port))) {
      if (failure) throw new Error(failure);
      await pause(20);
    }
  };

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    folder,
    stop: (signal) => stopServer(signal),
    start,
    remove: async () => {
      await stopServer('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString().startsWith('+PONG'));
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
