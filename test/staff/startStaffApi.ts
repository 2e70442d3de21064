import { createApi } from '../../src/api/createApi.ts';
import { reportId } from '../../src/envelope/id.ts';
import { receivedHour } from '../../src/intake/receivedHour.ts';
import type { Desk, Roster } from '../../src/roster/roster.ts';
import { createSignInLink } from '../../src/staff/createSignInLink.ts';
import type { Role } from '../../src/staff/roles/roles.ts';
import { insertReports } from '../../src/store/insertReports.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import type { StaffRole } from '../../src/store/staffTables.ts';
import { clocksOf } from '../../src/triage/clocksOf.ts';
import { enterQueue } from '../../src/triage/enterQueue.ts';
import { englandWales } from '../../src/triage/rules/england-wales.ts';
import { createTestDatabase } from '../support/postgres.ts';

export const PUBLIC_URL = 'https://candour.example';

/** Signs the challenges of the API under test. */
export const CHALLENGE_SECRET = 'a secret of a test, long enough to sign';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

/** What a browser says of a request that the service's own page made. */
export const OWN_PAGE = { 'sec-fetch-site': 'same-origin', origin: PUBLIC_URL };

export interface StaffApi {
  store: Store;
  app: ReturnType<typeof createApi>;
  /** Moves as the test moves it. */
  clock: { now: Date };
  /** The roster that the service holds; null when it has none. */
  roster: { current: Roster | null };
  /** How often the dispatcher was told of a report. */
  woken: { readonly times: number };
  /** Sends a request as the service's own page would, with a session's cookie where one is given. */
  ask(path: string, options?: Ask): Promise<Response>;
  /** Signs somebody in, a member with a member's roles unless others are given; gives the cookie. */
  signIn(name: string, role?: StaffRole, roles?: readonly Role[]): Promise<string>;
  /** Puts a report into a desk's queue; gives its id. */
  addReport(desk: string, options?: { priority?: boolean; hoursAgo?: number }): Promise<string>;
  close(): Promise<void>;
}

export interface Ask {
  method?: string;
  cookie?: string;
  json?: unknown;
  headers?: Record<string, string>;
}

const startClocks = clocksOf(englandWales);

/** The API on a database of its own, asked without a network. Two desks: `ccu` (ann, bob) and `partner` (cat). A store that is shared is left open. */
export async function startStaffApi(shared?: { store: Store }): Promise<StaffApi> {
  const database = shared ? undefined : await createTestDatabase();
  const store = shared?.store ?? (await openStore(database?.url ?? ''));
  const clock = { now: new Date('2026-11-18T10:20:00Z') };
  const roster: StaffApi['roster'] = { current: rosterOf({ ccu: ['ann', 'bob'], partner: ['cat'] }) };
  const woken = { times: 0 };
  const app = createApi({
    config: { publicUrl: PUBLIC_URL },
    store,
    roster: {
      current: () =>
        roster.current && { signed: { root: '', roster: '' }, roster: roster.current, rootFingerprint: '' },
    },
    interview: () => undefined,
    assets: { load: async () => undefined, find: () => undefined },
    challengeSecret: CHALLENGE_SECRET,
    wakeOutbox: () => {
      woken.times += 1;
    },
    clock: () => clock.now,
    log: () => undefined,
  });
  const ask: StaffApi['ask'] = async (path, { method = 'GET', cookie, json, headers = OWN_PAGE } = {}) =>
    app.request(`${PUBLIC_URL}${path}`, {
      method,
      headers: {
        ...headers,
        ...(cookie === undefined ? {} : { cookie }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
  return {
    store,
    app,
    clock,
    roster,
    woken,
    ask,
    signIn: async (name, role, roles) => {
      const token = await createSignInLink(store, name, clock.now, role, roles);
      return cookieOf(await ask('/v1/staff/session', { method: 'POST', json: { token } }));
    },
    addReport: (desk, options) => addReport(store, desk, clock.now, options),
    close: async () => {
      if (shared) return;
      await store.close();
      await database?.drop();
    },
  };
}

/** A roster with these members at these desks. */
export function rosterOf(members: Record<string, string[]>): Roster {
  const deskOf = ([id, ids]: [string, string[]]): Desk => ({
    id,
    kind: id === 'ccu' ? 'ccu' : 'partner',
    name: { en: id, cy: id },
    members: ids.map((member) => ({ id: member, key: `key of ${member}` })),
  });
  return {
    v: 1,
    unit: 'Test unit',
    serial: 1,
    issued: '2026-11-01',
    expires: '2026-12-01',
    desks: Object.entries(members).map(deskOf),
  };
}

/** The session cookie of an answer, as a browser would send it back. */
export function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function addReport(
  store: Store,
  desk: string,
  now: Date,
  { priority = false, hoursAgo = 0 }: { priority?: boolean; hoursAgo?: number } = {},
): Promise<string> {
  const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
  const sealed = random(100);
  const id = await reportId(sealed);
  await insertReports(store, [
    {
      id: Buffer.from(id, 'hex'),
      desk,
      channel: 'chat',
      sealed,
      receivedHour: receivedHour(new Date(now.getTime() - hoursAgo * HOUR_MS)),
      priority,
      mailboxToken: random(32),
      mailboxKey: random(32),
      challengeDigest: random(32),
    },
  ]);
  await enterQueue(store, startClocks, Buffer.from(id, 'hex'));
  return id;
}
