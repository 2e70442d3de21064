import type { LogEvent } from '../../log/logEvent.ts';
import { openStore, type Store } from '../../store/openStore.ts';
import type { Database } from './beginDatabase.ts';
import type { Closing } from './closing.ts';
import type { Progress } from './progress.ts';

export interface StoreOptions {
  readonly database: Promise<Database>;
  readonly closing: Closing;
  readonly progress: Progress;
  readonly log: LogEvent;
}

/** Waits for the database and brings its schema up to date. */
export async function openDatabase({ database, closing, progress, log }: StoreOptions): Promise<Store> {
  const { where } = await progress.step(
    'PostgreSQL (the first start makes its data folder)',
    () => database,
    ({ builtIn }) => builtIn ?? 'PostgreSQL of DATABASE_URL',
  );
  return await progress.step('Database schema', async () => {
    const store = await openStore(where, { onError: (error) => log('store.connection-error', error) });
    closing.add(() => store.close());
    return store;
  });
}
