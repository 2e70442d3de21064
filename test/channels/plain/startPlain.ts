import { createApi } from '../../../src/api/createApi.ts';
import type { PlainContext } from '../../../src/channels/plain/context.ts';
import { addPlainRoutes } from '../../../src/channels/plain/routes.ts';
import { type Chat, openChat } from '../../../src/chat/openChat.ts';
import { parseReport } from '../../../src/report/parse.ts';
import { open } from '../../../src/seal/open.ts';
import { ensureSecret } from '../../../src/store/ensureSecret.ts';
import { openStore, type Store } from '../../../src/store/openStore.ts';
import type { Ask } from '../../support/plainPage.ts';
import { createTestDatabase } from '../../support/postgres.ts';
import { makeTestUnit, type TestUnit } from '../../support/testUnit.ts';

/** The pages without JavaScript on a database of their own, asked in process, with a clock that the test moves. */
export interface PlainInProcess {
  readonly ask: Ask;
  readonly store: Store;
  readonly unit: TestUnit;
  readonly chat: Chat;
  readonly clock: { now: Date };
  /** What was logged, as JSON. */
  readonly logged: string[];
  /** Makes the service lose its roster, and find it again. */
  readonly roster: { isThere: boolean };
  close(): Promise<void>;
}

export async function startPlain(limits?: PlainContext['limits']): Promise<PlainInProcess> {
  const chat = openChat();
  const database = await createTestDatabase();
  const store = await openStore(database.url);
  const unit = await makeTestUnit();
  const clock = { now: new Date() };
  const rosterState = { isThere: true };
  const logged: string[] = [];
  const current = { signed: unit.signed, roster: unit.roster, rootFingerprint: unit.rootFingerprint };
  const context = {
    store,
    roster: { current: () => (rosterState.isThere ? current : null) },
    wakeOutbox: () => undefined,
    clock: () => clock.now,
    log: (event: string, cause?: unknown) => {
      logged.push(`${event} ${cause instanceof Error ? cause.stack : ''}`);
    },
  };
  const api = createApi({
    ...context,
    config: { publicUrl: 'http://127.0.0.1' },
    interview: () => undefined,
    assets: { load: async () => undefined, find: () => undefined },
    challengeSecret: await ensureSecret(store, 'challenge'),
  });
  addPlainRoutes(api, { ...context, chat, secret: await ensureSecret(store, 'plain'), ...(limits && { limits }) });
  return {
    ask: (path, init) => api.request(path, init),
    store,
    unit,
    chat,
    clock,
    logged,
    roster: rosterState,
    close: async () => {
      await chat.close();
      await store.close();
      await database.drop();
    },
  };
}

/** All reports that are held, opened with the unit's keys. */
export async function openHeld({ store, unit }: PlainInProcess) {
  const rows = await store.db.selectFrom('report').selectAll().execute();
  return await Promise.all(
    rows.map(async (row) => {
      const key = unit.keys[row.desk as keyof TestUnit['keys']];
      return { row, ...parseReport(await open(row.sealed, [key])) };
    }),
  );
}
