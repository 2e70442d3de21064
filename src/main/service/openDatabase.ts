import type { Config } from '../../config/config.ts';
import type { LogEvent } from '../../log/logEvent.ts';
import { openStore, type Store, type StoreConfig } from '../../store/openStore.ts';
import type { Closing } from './closing.ts';
import type { Progress } from './progress.ts';

/** PostgreSQL's own word for lines that matter while it runs; the rest is its diary. */
const NOTEWORTHY = /^(WARNING|ERROR|FATAL|PANIC):/;

const LOST =
  'PostgreSQL has ended unexpectedly. Nothing that was accepted is lost. Start Candour again; if it happens again, see whether the disk is full or memory runs out.';

export interface DatabaseOptions {
  readonly config: Config;
  readonly closing: Closing;
  readonly progress: Progress;
  readonly log: LogEvent;
  /** Called with what to say when the built-in PostgreSQL ended though nobody asked it to. */
  readonly fail: (message: string) => void;
}

/** Opens DATABASE_URL, or starts the built-in PostgreSQL, and brings the schema up to date. */
export async function openDatabase(options: DatabaseOptions): Promise<Store> {
  const { config, closing, progress, log } = options;
  const where = config.databaseUrl ?? (await startBuiltIn(options));
  return await progress.step('Database schema', async () => {
    const store = await openStore(where, { onError: (error) => log('store.connection-error', error) });
    closing.add(() => store.close());
    return store;
  });
}

async function startBuiltIn({ config, closing, progress, log, fail }: DatabaseOptions): Promise<StoreConfig> {
  const { startPostgres } = await import('../../postgres/startPostgres.ts');
  let isClosing = false;
  const postgres = await progress.step(
    'PostgreSQL (the first start makes its data folder)',
    async () =>
      await startPostgres({
        dataDir: config.dataDir,
        onLog: (line) => {
          if (NOTEWORTHY.test(line)) log('postgres.notice');
        },
      }),
    ({ isNew }) =>
      isNew ? `PostgreSQL, with a new data folder in ${config.dataDir}` : `PostgreSQL, on ${config.dataDir}`,
  );
  closing.add(async () => {
    isClosing = true;
    await postgres.stop();
  });
  void postgres.ended.then(() => {
    if (!isClosing) fail(LOST);
  });
  return postgres.connection;
}
