import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectionTo, type PostgresConnection } from './connection.ts';
import { CLUSTER } from './initialiseCluster.ts';

/** Lines of `postmaster.pid`, counted from 0 (PostgreSQL, `src/include/utils/pidfile.h`). */
const SOCKET_FOLDER_LINE = 4;
const STATUS_LINE = 7;

/**
 * How to reach the PostgreSQL that another process of Candour runs on this data folder, or undefined when none does,
 * or it is not ready. One that was killed may have left its file behind: connecting then fails.
 */
export async function findRunningPostgres(dataDir: string): Promise<PostgresConnection | undefined> {
  const lines = await readFile(join(dataDir, CLUSTER, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n').map((line) => line.trim()),
    () => [],
  );
  const folder = lines[SOCKET_FOLDER_LINE];
  return folder && lines[STATUS_LINE] === 'ready' ? connectionTo(folder) : undefined;
}
