import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSignInLink } from '../../src/staff/createSignInLink.ts';
import { LINK_LIFETIME_MS, LINK_MEMORY_MS, SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from '../../src/staff/limits.ts';
import { cookieOf, MINUTE_MS, rosterOf, type StaffApi, startStaffApi } from './startStaffApi.ts';

let api: StaffApi;
const start = new Date('2026-11-18T10:20:00Z');
const members = { ccu: ['ann', 'bob'], partner: ['cat'] };

beforeAll(async () => {
  api = await startStaffApi();
});
afterAll(() => api.close());
beforeEach(() => {
  api.clock.now = start;
  api.roster.current = rosterOf(members);
});

const later = (milliseconds: number): void => {
  api.clock.now = new Date(api.clock.now.getTime() + milliseconds);
};
const use = (token: string): Promise<Response> => api.ask('/v1/staff/session', { method: 'POST', json: { token } });
const problemOf = async (response: Response): Promise<string> => ((await response.json()) as { type: string }).type;
const me = (cookie: string, headers?: Record<string, string>): Promise<Response> =>
  api.ask('/v1/staff/me', { cookie, ...(headers && { headers }) });

describe('a sign-in link', () => {
  test('signs its member in, by a cookie that no script and no other site has', async () => {
    const response = await use(await createSignInLink(api.store, 'ann', api.clock.now));
    expect(response.status).toBe(204);
    const cookie = response.headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/v1/staff']) expect(cookie).toContain(part);
    const answer = await (await me(cookieOf(response))).json();
    expect(answer).toMatchObject({ member: 'ann', unit: 'Test unit', desks: [{ id: 'ccu' }], keys: ['key of ann'] });
  });

  test('works for twelve hours and then says that it has expired', async () => {
    const [early, late] = [
      await createSignInLink(api.store, 'ann', api.clock.now),
      await createSignInLink(api.store, 'ann', api.clock.now),
    ];
    later(LINK_LIFETIME_MS - 1);
    expect((await use(early)).status).toBe(204);
    later(1);
    const response = await use(late);
    expect(response.status).toBe(401);
    expect(await problemOf(response)).toBe('/problems/link-expired');
  });

  test('of somebody who has left the roster is unknown, and not spent', async () => {
    const token = await createSignInLink(api.store, 'bob', api.clock.now);
    api.roster.current = rosterOf({ ccu: ['ann'] });
    expect(await problemOf(await use(token))).toBe('/problems/link-unknown');
    api.roster.current = rosterOf(members);
    expect((await use(token)).status).toBe(204);
  });

  test('and the session that it starts are in the database as hashes only', async () => {
    const token = await createSignInLink(api.store, 'ann', api.clock.now);
    const secret = cookieOf(await use(token)).split('=')[1] ?? '';
    const rows = await api.store.pool.query(
      `SELECT string_agg(t::text, '') AS all FROM (SELECT sign_in_link::text AS t FROM sign_in_link
       UNION ALL SELECT member_session::text FROM member_session) AS rows`,
    );
    const text: string = rows.rows[0].all;
    for (const kept of [token, secret]) {
      expect(text).not.toContain(kept);
      expect(text).not.toContain(Buffer.from(kept, 'base64url').toString('hex'));
    }
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Buffer.from(secret, 'base64url')));
    expect(text).toContain(Buffer.from(digest).toString('hex'));
  });

  test('is forgotten a week after it ended', async () => {
    const token = await createSignInLink(api.store, 'ann', api.clock.now);
    await use(token);
    later(LINK_LIFETIME_MS + LINK_MEMORY_MS);
    expect(await problemOf(await use(token))).toBe('/problems/link-used');
    later(1);
    await createSignInLink(api.store, 'ann', api.clock.now);
    expect(await problemOf(await use(token))).toBe('/problems/link-unknown');
  });
});

describe('a session', () => {
  test('ends after half an hour without work', async () => {
    const cookie = await api.signIn('ann');
    later(SESSION_IDLE_MS - 1);
    expect((await me(cookie)).status).toBe(200);
    later(SESSION_IDLE_MS - 1);
    expect((await me(cookie)).status).toBe(200);
    later(SESSION_IDLE_MS);
    expect((await me(cookie)).status).toBe(401);
  });

  test('is not kept alive by what the console fetches by itself', async () => {
    const cookie = await api.signIn('ann');
    for (let minute = 0; minute < 29; minute += 1) {
      later(MINUTE_MS);
      const refreshed = await api.ask('/v1/staff/reports', { cookie, headers: { 'candour-refresh': 'background' } });
      expect(refreshed.status).toBe(200);
    }
    later(MINUTE_MS);
    expect((await me(cookie)).status).toBe(401);
  });

  test('ends after twelve hours, whatever is done', async () => {
    const cookie = await api.signIn('ann');
    for (let passed = 0; passed < SESSION_ABSOLUTE_MS - 20 * MINUTE_MS; passed += 20 * MINUTE_MS) {
      later(20 * MINUTE_MS);
      expect((await me(cookie)).status).toBe(200);
    }
    later(20 * MINUTE_MS);
    expect((await me(cookie)).status).toBe(401);
  });

  test('dies with its member’s place in the roster, for good', async () => {
    const cookie = await api.signIn('bob');
    api.roster.current = rosterOf({ ccu: ['ann'], partner: ['cat'] });
    expect((await me(cookie)).status).toBe(401);
    api.roster.current = rosterOf(members);
    expect((await me(cookie)).status).toBe(401);
  });

  test('sees nothing while the service has no roster, and goes on when it has one again', async () => {
    const cookie = await api.signIn('ann');
    api.roster.current = null;
    expect((await me(cookie)).status).toBe(401);
    api.roster.current = rosterOf(members);
    expect((await me(cookie)).status).toBe(200);
  });

  test('ends when the member signs out', async () => {
    const cookie = await api.signIn('ann');
    const left = await api.ask('/v1/staff/session', { method: 'DELETE', cookie });
    expect(left.status).toBe(204);
    expect(left.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await me(cookie)).status).toBe(401);
  });
});
