import { access, chmod, chown, constants, realpath, stat } from 'node:fs/promises';
import { makeFolder } from '../files/makeFolder.ts';
import type { Account } from './chooseAccount.ts';
import { PostgresError } from './errors.ts';
import { firstClosedFolder } from './firstClosedFolder.ts';

/** Passed through, not listed, by the members of PostgreSQL's group; nothing for others. */
const OWNER_AND_PASSING_GROUP = 0o710;
const OWNER_ONLY = 0o700;

/**
 * Makes the data folder if needed and sees that it can be written here and entered by PostgreSQL's account. Only the
 * folder itself is ever opened to that account (its group may pass through); folders above it are never changed.
 * @returns the folder's real path
 * @throws PostgresError naming the folder in the way, with the remedy.
 */
export async function prepareDataFolder(account: Account, folder: string): Promise<string> {
  try {
    await makeFolder(folder, OWNER_ONLY);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new PostgresError(
      `The data folder ${folder} cannot be written: ${reason(cause)}.`,
      'Set DATA_DIR to a folder that you own, for example: DATA_DIR=$HOME/candour-data',
      { cause },
    );
  }
  const path = await realpath(folder);
  if (account.switchTo) await openTo(account.switchTo, account, path);
  return path;
}

async function openTo(target: NonNullable<Account['switchTo']>, account: Account, path: string): Promise<void> {
  let closed = await firstClosedFolder(account, path);
  if (closed === path && (await stat(path)).uid === 0) {
    await chown(path, 0, target.gid);
    await chmod(path, OWNER_AND_PASSING_GROUP);
    closed = await firstClosedFolder(account, path);
  }
  if (closed === undefined) return;
  throw new PostgresError(
    `PostgreSQL runs as user "${target.name}" (it refuses to run as root), and that user cannot enter ${closed} on the way to the data folder ${path}.`,
    `Set DATA_DIR to a folder that "${target.name}" can reach (the default for root is /var/lib/candour), or run Candour as a normal user.`,
  );
}

function reason(cause: unknown): string {
  switch ((cause as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EROFS':
      return 'it is on a read-only file system';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'there is a file of that name on the way';
    case 'ENOENT':
      return 'no folder can be made there';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return (cause as Error).message;
  }
}
