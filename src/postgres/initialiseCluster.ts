import { chown, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './chooseAccount.ts';
import { PostgresError } from './errors.ts';
import type { Binaries } from './findBinaries.ts';
import { runAs } from './runAs.ts';

/** The ordinary role that the service signs in as, and its database of the same name. */
export const ROLE = 'candour';

/** The cluster's folder inside the data folder. */
export const CLUSTER = 'postgres';

const DRAFT_PREFIX = 'postgres.new-';

/** `initdb` takes seconds: a draft older than this was cut short, a younger one may be another start's. */
const DRAFT_LIFE_MS = 60_000;

/**
 * Makes the cluster `<dataDir>/postgres` unless it is there. It is made under another name, flushed to the disk and
 * renamed at the end, so one that was cut short is never taken for a whole one.
 * @returns the cluster's path and whether it is new
 * @throws PostgresError when `initdb` fails or the cluster was made by another major version.
 */
export async function initialiseCluster(
  account: Account,
  binaries: Binaries,
  dataDir: string,
): Promise<{ cluster: string; isNew: boolean }> {
  const cluster = join(dataDir, CLUSTER);
  await removeDrafts(dataDir);
  if (await isCluster(cluster)) {
    await assertVersion(account, binaries, cluster);
    return { cluster, isNew: false };
  }
  const draft = await mkdtemp(join(dataDir, DRAFT_PREFIX));
  if (account.switchTo) await chown(draft, account.switchTo.uid, account.switchTo.gid);
  await initdb(account, binaries, draft);
  await makeDatabase(account, binaries, draft);
  try {
    await rename(draft, cluster);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await isCluster(cluster))) throw error;
    return { cluster, isNew: false };
  }
  await flush(dataDir);
  return { cluster, isNew: true };
}

/** `peer`: the kernel says who is at the other end of the socket, so there is no password to keep. */
const HBA = `local ${ROLE} ${ROLE} peer map=${ROLE}\n`;

/**
 * Writes who may connect: the account that runs Candour, as the service's role, over the socket. Nobody else, and
 * nobody as superuser. Written at every start, since the account may change.
 */
export async function writeAccessRules(account: Account, cluster: string): Promise<void> {
  const ident = `${ROLE} "${account.client.replaceAll('"', '""')}" ${ROLE}\n`;
  for (const [file, rules] of [
    ['candour_hba.conf', HBA],
    ['candour_ident.conf', ident],
  ] as const) {
    const path = join(cluster, file);
    await writeFile(path, rules, { mode: 0o600 });
    if (account.switchTo) await chown(path, account.switchTo.uid, account.switchTo.gid);
  }
}

/** `syncfs` flushes the whole cluster in one call; PostgreSQL's own locale rules do without any the system may lack. */
async function initdb(account: Account, { initdb }: Binaries, draft: string): Promise<void> {
  const { code, output } = await runAs(account, initdb, [
    `--pgdata=${draft}`,
    '--username=postgres',
    '--auth=reject',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(process.platform === 'linux' ? ['--sync-method=syncfs'] : []),
  ]);
  if (code !== 0) throw failedToMake(draft, output);
}

/** The single-user mode runs one statement a line, and needs no server and no socket. */
async function makeDatabase(account: Account, { postgres }: Binaries, draft: string): Promise<void> {
  const statements = `CREATE ROLE ${ROLE} LOGIN\nCREATE DATABASE ${ROLE} OWNER ${ROLE}\n`;
  const { code, output } = await runAs(account, postgres, ['--single', '-D', draft, 'postgres'], statements);
  if (code !== 0 || output.includes('ERROR:')) throw failedToMake(draft, output);
}

function failedToMake(draft: string, output: string): PostgresError {
  return new PostgresError(
    `PostgreSQL could not make its data folder in ${draft}:\n${output.trim()}`,
    'Check that the disk has room (100 MB at least) and that its folder can be written, then start again.',
  );
}

async function removeDrafts(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith(DRAFT_PREFIX)) continue;
    const draft = join(dataDir, name);
    const { mtimeMs } = await stat(draft);
    if (Date.now() - mtimeMs > DRAFT_LIFE_MS) await rm(draft, { recursive: true, force: true });
  }
}

async function isCluster(cluster: string): Promise<boolean> {
  return await stat(join(cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

async function assertVersion(account: Account, { postgres }: Binaries, cluster: string): Promise<void> {
  const made = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  const { output } = await runAs(account, postgres, ['--version']);
  const present = /\) (\d+)/.exec(output)?.[1];
  if (made === present) return;
  throw new PostgresError(
    `The data folder ${cluster} was made by PostgreSQL ${made}; this release brings PostgreSQL ${present}.`,
    `Run the release that made it, export with "pg_dump", and import into a new DATA_DIR; or set DATABASE_URL to a PostgreSQL ${made} of your own.`,
  );
}

/** A rename is durable once the folder that holds the name is flushed. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
