import { join } from 'node:path';
import { chooseAccount } from './chooseAccount.ts';
import { chooseSocketFolder } from './chooseSocketFolder.ts';
import { connectionTo, type PostgresConnection } from './connection.ts';
import { PostgresError } from './errors.ts';
import { findBinaries } from './findBinaries.ts';
import { CLUSTER, initialiseCluster, writeAccessRules } from './initialiseCluster.ts';
import { prepareDataFolder } from './prepareDataFolder.ts';
import { startServer } from './startServer.ts';

export interface PostgresOptions {
  /** The service's data folder; the cluster is its subfolder `postgres`. Made if it is not there. */
  dataDir: string;
  /** Gets each line that PostgreSQL prints once it is ready: no time, statement or value, see settings.ts. */
  onLog?: (line: string) => void;
}

export interface EmbeddedPostgres {
  connection: PostgresConnection;
  /** The same as a connection string for the `pg` driver. */
  url: string;
  /** Whether this start made the cluster. */
  isNew: boolean;
  /** Resolves when the server has ended, asked or not. */
  ended: Promise<void>;
  /** Stops the server and waits until it has ended. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of the service's own: real PostgreSQL, from npm packages, on a Unix socket only, durable.
 * It stops with the process that started it, even when that one is killed.
 * @throws PostgresError with the remedy when it cannot.
 */
export async function startPostgres({ dataDir, onLog = () => {} }: PostgresOptions): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') {
    throw new PostgresError('The built-in PostgreSQL does not run on Windows.', 'Set DATABASE_URL.');
  }
  const account = chooseAccount(join(dataDir, CLUSTER));
  const folder = await prepareDataFolder(account, dataDir);
  const binaries = await findBinaries(account);
  const { cluster, isNew } = await initialiseCluster(account, binaries, folder);
  await writeAccessRules(account, cluster);
  const socketFolder = await chooseSocketFolder(account, cluster);
  const server = await startServer({ account, binaries, cluster, socketFolder, onLog });
  const connection = connectionTo(socketFolder);
  return { connection, url: connectionUrl(connection), isNew, ended: server.ended, stop: () => server.stop() };
}

function connectionUrl({ host, port, user, database }: PostgresConnection): string {
  return `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}
