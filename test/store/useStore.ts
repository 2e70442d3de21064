import { afterAll, beforeAll } from 'vitest';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

/** A store on a database of the test file's own, with one connection: what it has prepared and planned stays. */
export function useStore(): { readonly store: Store } {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await createTestDatabase();
    store = await openStore(database.url, { maxConnections: 1 });
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });
  return {
    get store() {
      return store;
    },
  };
}
