import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { connectionTo, type PostgresConnection } from './connection.ts';
import { CLUSTER } from './initialiseCluster.ts';
import { findPostmaster } from './pidFile.ts';

/**
 * How to reach the PostgreSQL that another process of Candour runs on this data folder, or undefined when none does,
 * it is not ready, or this user may not see it.
 */
export async function findRunningPostgres(dataDir: string): Promise<PostgresConnection | undefined> {
  const cluster = await realpath(join(dataDir, CLUSTER)).catch(() => undefined);
  const server = cluster === undefined ? undefined : await findPostmaster(cluster);
  return server?.isReady && server.socketFolder ? connectionTo(server.socketFolder) : undefined;
}
