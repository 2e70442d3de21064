import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './chooseAccount.ts';

/** Without TCP the port is only part of the socket's file name. */
export const SOCKET_PORT = 5432;

/** `sun_path` of `struct sockaddr_un` holds 108 bytes, the closing zero included (Linux `unix(7)`). */
const MAX_SOCKET_PATH_BYTES = 107;

const OWNER_ONLY = 0o700;

/**
 * The folder for PostgreSQL's Unix socket: the cluster's own folder, which is 0700 anyway, or, when its path is too
 * long for a socket, a 0700 folder with a short path.
 */
export async function chooseSocketFolder(account: Account, cluster: string): Promise<string> {
  return fits(cluster) ? cluster : await shortFolder(account, cluster);
}

function fits(folder: string): boolean {
  return Buffer.byteLength(`${folder}/.s.PGSQL.${SOCKET_PORT}`) <= MAX_SOCKET_PATH_BYTES;
}

/**
 * One name per cluster, so that restarts leave nothing behind. Anyone may make a folder in the temporary folder: one
 * that is not ours, or that others can enter, is passed over for a fresh one with a name nobody can foresee.
 */
async function shortFolder(account: Account, cluster: string): Promise<string> {
  const parent = fits(join(tmpdir(), 'candour-0123456789abcdef')) ? tmpdir() : '/tmp';
  const folder = join(parent, `candour-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`);
  const uid = account.switchTo?.uid ?? process.getuid?.();
  try {
    await mkdir(folder, { mode: OWNER_ONLY });
    await giveTo(account, folder);
    return folder;
  } catch {
    const found = await lstat(folder).catch(() => undefined);
    if (found?.isDirectory() && found.uid === uid && (found.mode & 0o777) === OWNER_ONLY) return folder;
  }
  const fresh = await mkdtemp(join(parent, 'candour-'));
  await chmod(fresh, OWNER_ONLY);
  await giveTo(account, fresh);
  return fresh;
}

async function giveTo(account: Account, folder: string): Promise<void> {
  if (account.switchTo) await chown(folder, account.switchTo.uid, account.switchTo.gid);
}
