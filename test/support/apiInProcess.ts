import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { createApi } from '../../src/api/createApi.ts';
import { ensureSecret } from '../../src/store/ensureSecret.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { portOf } from './portOf.ts';
import { createTestDatabase } from './postgres.ts';
import { makeTestUnit, type TestUnit } from './testUnit.ts';

/** The HTTP API alone, listening, on a database of its own and with a clock that the test moves. */
export interface ApiInProcess {
  origin: string;
  store: Store;
  unit: TestUnit;
  clock: { now: Date };
  close(): Promise<void>;
}

export async function startApiInProcess({ sealedMailSecret = '' } = {}): Promise<ApiInProcess> {
  const database = await createTestDatabase();
  const store = await openStore(database.url);
  const unit = await makeTestUnit();
  const clock = { now: new Date() };
  const current = { signed: unit.signed, roster: unit.roster, rootFingerprint: unit.rootFingerprint };
  const app = createApi({
    config: { publicUrl: 'http://127.0.0.1' },
    store,
    roster: { current: () => current },
    interview: () => undefined,
    assets: { load: async () => undefined, find: () => undefined },
    challengeSecret: await ensureSecret(store, 'challenge'),
    ...(sealedMailSecret && {
      sealedMail: { shared: sealedMailSecret, marks: await ensureSecret(store, 'email') },
    }),
    wakeOutbox: () => undefined,
    clock: () => clock.now,
    log: () => undefined,
  });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server;
  const port = await portOf(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    store,
    unit,
    clock,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await store.close();
      await database.drop();
    },
  };
}
