import type { Config } from '../../config/config.ts';
import type { LogEvent } from '../../log/logEvent.ts';
import type { StoreConfig } from '../../store/openStore.ts';
import type { Closing } from './closing.ts';

/** PostgreSQL's own word for lines that matter while it runs; the rest is its diary. */
const NOTEWORTHY = /^(WARNING|ERROR|FATAL|PANIC):/;

const LOST =
  'PostgreSQL has ended unexpectedly. Nothing that was accepted is lost. Start Candour again; if it happens again, see whether the disk is full or memory runs out.';

export interface DatabaseOptions {
  readonly config: Config;
  readonly closing: Closing;
  readonly log: LogEvent;
  /** Called with what to say when the built-in PostgreSQL ended though nobody asked it to. */
  readonly fail: (message: string) => void;
}

/** A database that answers. */
export interface Database {
  readonly where: StoreConfig;
  /** The built-in PostgreSQL with its folder; undefined for DATABASE_URL. */
  readonly builtIn?: string;
}

/**
 * Begins to start the built-in PostgreSQL, unless DATABASE_URL is set, without waiting for it: it is a process of its
 * own, and making its data folder takes a second in which this one can load the rest. It is closed whatever happens.
 */
export function beginDatabase(options: DatabaseOptions): Promise<Database> {
  const { config } = options;
  const database = config.databaseUrl ? Promise.resolve({ where: config.databaseUrl }) : startBuiltIn(options);
  database.catch(() => undefined);
  return database;
}

async function startBuiltIn({ config, closing, log, fail }: DatabaseOptions): Promise<Database> {
  const { startPostgres } = await import('../../postgres/startPostgres.ts');
  let isClosing = false;
  const starting = startPostgres({
    dataDir: config.dataDir,
    onLog: (line) => {
      if (NOTEWORTHY.test(line)) log('postgres.notice');
    },
  });
  closing.add(async () => {
    isClosing = true;
    await starting.then(
      (postgres) => postgres.stop(),
      () => undefined,
    );
  });
  const postgres = await starting;
  void postgres.ended.then(() => {
    if (!isClosing) fail(LOST);
  });
  const folder = postgres.isNew ? `with a new data folder in ${config.dataDir}` : `on ${config.dataDir}`;
  return { where: postgres.connection, builtIn: `PostgreSQL, ${folder}` };
}
