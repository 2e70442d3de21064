import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSignInLink } from '../../src/staff/createSignInLink.ts';
import { cookieOf, type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
beforeAll(async () => {
  api = await startStaffApi();
});
afterAll(() => api.close());

const status = async (cookie: string): Promise<number> => (await api.ask('/v1/staff/me', { cookie })).status;

async function signInWith(cookie: string): Promise<string> {
  const token = await createSignInLink(api.store, 'ann', api.clock.now);
  return cookieOf(await api.ask('/v1/staff/session', { method: 'POST', cookie, json: { token } }));
}

test('a cookie that was planted before signing in is not the session afterwards', async () => {
  const planted = `candour_session=${'A'.repeat(43)}`;
  const given = await signInWith(planted);
  expect(given).not.toBe(planted);
  expect(await status(given)).toBe(200);
  expect(await status(planted)).toBe(401);
});

test('signing in ends the session that the browser had, so that an attacker’s own cannot live on in it', async () => {
  const attackers = await api.signIn('bob');
  const given = await signInWith(attackers);
  expect(await status(attackers)).toBe(401);
  expect(await (await api.ask('/v1/staff/me', { cookie: given })).json()).toMatchObject({ member: 'ann' });
});

test('a cookie with any character changed is nobody’s', async () => {
  const cookie = await api.signIn('ann');
  const at = 'candour_session='.length;
  for (let index = at; index < cookie.length; index += 1) {
    const changed = cookie[index] === 'A' ? 'B' : 'A';
    expect(await status(cookie.slice(0, index) + changed + cookie.slice(index + 1))).toBe(401);
  }
  expect(await status(cookie)).toBe(200);
});

test('the token of a link is not a session, and the hash that is stored is neither', async () => {
  const token = await createSignInLink(api.store, 'ann', api.clock.now);
  expect(await status(`candour_session=${token}`)).toBe(401);
  const { rows } = await api.store.pool.query<{ token_hash: Buffer }>('SELECT token_hash FROM member_session');
  for (const { token_hash } of rows) {
    expect(await status(`candour_session=${token_hash.toString('base64url')}`)).toBe(401);
  }
});
