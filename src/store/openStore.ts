import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { migrate } from './migrate.ts';
import type { Database } from './tables.ts';

/** How to reach the database: a URL, or pg's own settings (a socket folder in `host`, for one). */
export type StoreConfig = string | pg.PoolConfig;

export interface StoreOptions {
  /** Most connections that this process opens. */
  readonly maxConnections?: number;
  /** Told of errors on idle connections, which pg reports outside any call. */
  readonly onError?: (error: Error) => void;
}

/** What statements run on: the database, or a transaction in it. */
export type Executor = Kysely<Database> | Transaction<Database>;

export interface Store {
  readonly db: Kysely<Database>;
  readonly pool: pg.Pool;
  /** The settings that `pool` was made with, for further pools on the same database. */
  readonly connection: pg.PoolConfig;
  close(): Promise<void>;
}

/** Enough for two cores to be busy while commits wait for the disk; PostgreSQL's default allows 100 in all. */
const MAX_CONNECTIONS = 16;

/** A request that cannot get a connection in this time is answered 503 rather than left hanging. */
const CONNECT_TIMEOUT_MS = 10_000;

/** No statement of this service takes a tenth of it; one that does is stuck. */
const STATEMENT_TIMEOUT_MS = 15_000;

/** For a server that does not even end the statement: the connection is given up. */
const ANSWER_TIMEOUT_MS = 20_000;

/**
 * Opens the database, checks that it answers, and brings its schema up to date.
 *
 * Every session commits durably whatever the server's default is: a report that
 * was answered `201` is on the disk.
 *
 * @throws StoreError or pg's own error when the database cannot be reached or migrated.
 */
export async function openStore(config: StoreConfig, options: StoreOptions = {}): Promise<Store> {
  const connection = poolConfig(config);
  const pinned = { ...connection, options: `${connection.options ?? ''} -c synchronous_commit=on`.trim() };
  const onError = options.onError ?? (() => undefined);
  await migrateOnce(pinned, onError);
  const pool = new pg.Pool({
    max: options.maxConnections ?? MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    application_name: 'candour',
    ...pinned,
  });
  pool.on('error', onError);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, connection, close: () => pool.end() };
}

function poolConfig(config: StoreConfig): pg.PoolConfig {
  return typeof config === 'string' ? { connectionString: config } : config;
}

/** A step may take as long as it needs, so it has a connection without the limits of requests. */
async function migrateOnce(connection: pg.PoolConfig, onError: (error: Error) => void): Promise<void> {
  const pool = new pg.Pool({ connectionTimeoutMillis: CONNECT_TIMEOUT_MS, ...connection, max: 1 });
  pool.on('error', onError);
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
}
