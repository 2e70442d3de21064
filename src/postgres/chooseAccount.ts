import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { PostgresError } from './errors.ts';

/** The operating-system account that PostgreSQL's processes run as. */
export interface Account {
  /** Name of the account that runs Candour itself: the only one that `pg_ident.conf` lets in. */
  client: string;
  /** Set only when Candour runs as root, because PostgreSQL refuses to run as root. */
  switchTo?: { name: string; uid: number; gid: number };
}

/** Accounts tried, in this order, when Candour runs as root. */
const UNPRIVILEGED_ACCOUNTS = ['postgres', 'nobody'];

/**
 * Chooses the account for PostgreSQL: the present one, or, as root, the owner of the cluster if it is there already,
 * else `postgres` if there is such a user, else `nobody`.
 * @throws PostgresError when the present user has no name (PostgreSQL needs one), when the cluster belongs to another
 * user, or when root finds no account to use.
 */
export function chooseAccount(cluster: string): Account {
  const client = presentUserName();
  const owner = ownerOf(cluster);
  if (process.getuid?.() !== 0) {
    if (owner && owner.uid !== process.getuid?.()) throw belongsToAnother(cluster, owner.uid);
    return { client };
  }
  if (owner && owner.uid !== 0)
    return { client, switchTo: { name: nameOf(owner.uid), uid: owner.uid, gid: owner.gid } };
  for (const name of UNPRIVILEGED_ACCOUNTS) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== undefined && gid !== undefined && uid !== 0) return { client, switchTo: { name, uid, gid } };
  }
  throw new PostgresError(
    'PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody" here to run it as.',
    'Make one with: useradd --system --user-group postgres',
  );
}

function presentUserName(): string {
  try {
    return userInfo().username;
  } catch (cause) {
    throw new PostgresError(
      `The user that runs Candour (number ${process.getuid?.()}) has no name on this system, and PostgreSQL needs one.`,
      'Add the user to /etc/passwd (in a container: run as a user that the image knows), or set DATABASE_URL.',
      { cause },
    );
  }
}

/** Undefined also when the way there is closed: making the data folder ready then says so. */
function ownerOf(cluster: string): { uid: number; gid: number } | undefined {
  try {
    return statSync(cluster);
  } catch {
    return undefined;
  }
}

function belongsToAnother(cluster: string, uid: number): PostgresError {
  return new PostgresError(
    `The data in ${cluster} belongs to user "${nameOf(uid)}", and PostgreSQL only opens data of the user that runs it.`,
    'Start Candour as the user that made it (or as root), or set DATA_DIR to a folder of your own.',
  );
}

function nameOf(uid: number): string {
  const { status, stdout } = spawnSync('id', ['-un', String(uid)], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : String(uid);
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 && /^\d+\s*$/.test(stdout) ? Number.parseInt(stdout, 10) : undefined;
}
