import { once } from 'node:events';
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chooseAccount } from '../../src/postgres/chooseAccount.ts';
import { findBinaries } from '../../src/postgres/findBinaries.ts';
import { runAs, spawnAs } from '../../src/postgres/runAs.ts';
import { settingArguments } from '../../src/postgres/settings.ts';
import { watchOver } from '../../src/postgres/watchOver.ts';

/** A server for tests: where it listens, and how to stop it. */
export interface RunningPart {
  url: string;
  stop(): Promise<void>;
}

/** Nothing survives the run: durability is under test where the whole service is, on its own PostgreSQL. */
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '300',
  listen_addresses: '',
};

/**
 * Starts the service's PostgreSQL binaries with a role that may make databases, which the service's own role may not,
 * on a Unix socket in a new temporary folder.
 */
export async function startPostgresPart(): Promise<RunningPart> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-pg-'));
  const data = join(folder, 'data');
  const account = chooseAccount(data);
  if (account.switchTo) await chown(folder, account.switchTo.uid, account.switchTo.gid);
  const binaries = await findBinaries(account);
  const initdb = ['-D', data, '-U', 'candour', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  const { code, output } = await runAs(account, binaries.initdb, initdb);
  if (code !== 0) throw new Error(`initdb for the tests failed: ${output}`);

  const args = ['-D', data, ...settingArguments({ ...SETTINGS, unix_socket_directories: folder })];
  const server = spawnAs(account, binaries.postgres, args, 'ignore');
  const ended = once(server, 'exit');
  const callOff = server.pid === undefined ? () => undefined : watchOver(account, server.pid);
  await untilReady(data, ended);
  return {
    url: `postgresql://candour@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      callOff();
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A line of postmaster.pid reads "ready" once connections are taken. */
async function untilReady(data: string, ended: Promise<unknown>): Promise<void> {
  let over = false;
  const end = (): void => {
    over = true;
  };
  ended.then(end, end);
  while (!over) {
    const status = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
    if (/^ready/m.test(status)) return;
    await pause(20);
  }
  throw new Error('PostgreSQL for the tests ended while it was starting');
}
