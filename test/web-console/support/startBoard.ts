import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { BrowserContext } from 'playwright-core';
import { createApi } from '../../../src/api/createApi.ts';
import { openJobsBoard } from '../../../src/queue/board/openJobsBoard.ts';
import { type JobQueue, openQueue } from '../../../src/queue/openQueue.ts';
import { createSignInLink } from '../../../src/staff/createSignInLink.ts';
import type { Store } from '../../../src/store/openStore.ts';
import { rosterOf } from '../../staff/startStaffApi.ts';
import { portOf } from '../../support/portOf.ts';

const log = (): void => {};

/** The service with a board over its job queues, on Redis where an address is given. */
export interface RunningBoard {
  readonly origin: string;
  readonly queue: JobQueue;
  /** Signs a browser's context in as an administrator with an account. */
  signIn(context: BrowserContext): Promise<void>;
  close(): Promise<void>;
}

export async function startBoard(store: Store, url: string | undefined): Promise<RunningBoard> {
  const queue = await openQueue({ url, store, log });
  const board = openJobsBoard({ url, store, log });
  let api: ReturnType<typeof createApi> | undefined;
  const server = serve({
    fetch: (request, env) => api?.fetch(request, env) ?? new Response(null, { status: 503 }),
    hostname: '127.0.0.1',
    port: 0,
  }) as Server;
  const port = await portOf(server);
  const origin = `http://127.0.0.1:${port}`;
  const roster = { signed: { root: '', roster: '' }, roster: rosterOf({ ccu: ['ann'] }), rootFingerprint: '' };
  api = createApi({
    config: { publicUrl: origin },
    store,
    roster: { current: () => roster },
    interview: () => undefined,
    assets: { load: async () => undefined, find: () => undefined },
    challengeSecret: 'a secret of a test',
    wakeOutbox: () => undefined,
    jobsBoard: board,
    clock: () => new Date(),
    log,
  });
  return {
    origin,
    queue,
    signIn: async (context) => {
      const token = await createSignInLink(store, 'adele', new Date(), 'member', ['administrator']);
      await store.pool.query(
        "INSERT INTO account (id, user_handle, created_at) VALUES ('adele', $1, now()) ON CONFLICT DO NOTHING",
        [Buffer.alloc(32, 1)],
      );
      await store.pool.query(
        "INSERT INTO account_role (account, role, granted_at) VALUES ('adele', 'administrator', now()) ON CONFLICT DO NOTHING",
      );
      const signedIn = await context.request.post(`${origin}/v1/staff/session`, {
        data: { token },
        headers: { origin, 'sec-fetch-site': 'same-origin' },
      });
      if (signedIn.status() !== 204) throw new Error(`signing in was answered ${signedIn.status()}`);
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await board.close();
      await queue.close();
    },
  };
}
