import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATOR } from '../../src/audit/event.ts';
import { invite } from '../../src/staff/accounts/invite.ts';
import { beginJoin, join, problemOf } from '../staff/people.ts';
import { PUBLIC_URL, type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';
import { createAuthenticator } from '../support/authenticator.ts';

let api: StaffApi;
beforeAll(async () => {
  api = await startStaffApi();
});
afterAll(() => api.close());

const invited = (account: string): Promise<string> =>
  invite(api.store, { account, roles: ['analyst'], by: OPERATOR, now: api.clock.now }, null);

test('an invitation that was used makes no second passkey, and says that it was used', async () => {
  const token = await invited('ann');
  expect((await join(api, token, createAuthenticator(PUBLIC_URL))).status).toBe(204);
  const again = await api.ask('/v1/staff/join/challenge', { method: 'POST', json: { token } });
  expect(await problemOf(again)).toBe('link-used');
});

test('of many browsers that began with one invitation one ends with an account', async () => {
  const token = await invited('bob');
  const begun = await Promise.all(Array.from({ length: 8 }, () => beginJoin(api, token)));
  const statuses = await Promise.all(
    begun.map(async ({ options, cookie }) => {
      const json = { name: 'Mine', response: createAuthenticator(PUBLIC_URL).create(options) };
      return (await api.ask('/v1/staff/join', { method: 'POST', cookie, json })).status;
    }),
  );
  expect(statuses.sort()).toEqual([204, ...Array<number>(7).fill(401)]);
  const { rows } = await api.store.pool.query(`SELECT count(*)::int AS n FROM passkey WHERE account = 'bob'`);
  expect(rows).toEqual([{ n: 1 }]);
});

test('an invitation that was taken back after somebody began with it makes nothing', async () => {
  const { options, cookie } = await beginJoin(api, await invited('cat'));
  await api.store.pool.query(`DELETE FROM invitation WHERE account = 'cat'`);
  const json = { name: 'Mine', response: createAuthenticator(PUBLIC_URL).create(options) };
  expect(await problemOf(await api.ask('/v1/staff/join', { method: 'POST', cookie, json }))).toBe('link-used');
  const { rows } = await api.store.pool.query(`SELECT 1 FROM account WHERE id = 'cat'`);
  expect(rows).toEqual([]);
});

test('a sign-in link is no invitation, and an invitation no sign-in link; only hashes are stored', async () => {
  const token = await invited('dee');
  expect(await problemOf(await api.ask('/v1/staff/session', { method: 'POST', json: { token } }))).toBe('link-unknown');
  const { rows } = await api.store.pool.query('SELECT invitation::text AS row FROM invitation');
  const text = JSON.stringify(rows);
  expect(text).not.toContain(token);
  expect(text).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
});
