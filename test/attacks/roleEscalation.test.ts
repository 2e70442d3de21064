import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROLES } from '../../src/staff/roles/roles.ts';
import { addPerson, type Person, problemOf } from '../staff/people.ts';
import { type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
let root: Person;
beforeAll(async () => {
  api = await startStaffApi();
  root = await addPerson(api, 'root', ['administrator']);
  await addPerson(api, 'victim', ['call-handler']);
});
afterAll(() => api.close());

const changes = (cookie: string): Promise<Response>[] => [
  api.ask('/v1/staff/accounts/victim/roles', { method: 'PUT', cookie, json: { roles: ['administrator'] } }),
  api.ask('/v1/staff/accounts/invitations', {
    method: 'POST',
    cookie,
    json: { account: 'x', roles: ['administrator'] },
  }),
  api.ask('/v1/staff/accounts/victim', { method: 'DELETE', cookie }),
  api.ask('/v1/staff/accounts/victim/recovery', { method: 'POST', cookie }),
  api.ask('/v1/staff/accounts', { cookie }),
];

test.each(ROLES.filter((role) => role !== 'administrator'))('%s gives nobody roles, themselves least', async (role) => {
  const id = { 'intake-officer': 'ann', analyst: 'bob', 'decision-maker': 'cat' }[role as string] ?? `only-${role}`;
  const { cookie } = await addPerson(api, id, [role]).catch(async () => ({
    cookie: await api.signIn('ann', 'member', [role]),
  }));
  for (const response of await Promise.all(changes(cookie))) expect([401, 403]).toContain(response.status);
  const own = await api.ask(`/v1/staff/accounts/${id}/roles`, {
    method: 'PUT',
    cookie,
    json: { roles: ['administrator'] },
  });
  expect([401, 403]).toContain(own.status);
});

test('an administrator by a link without an account manages nobody', async () => {
  const cookie = await api.signIn('passing', 'member', ['administrator']);
  for (const response of await Promise.all(changes(cookie))) expect(await problemOf(response)).toBe('no-account');
});

test('an administrator comes to no report: not by roles of their own, and not by any that the roster gives no key', async () => {
  const id = await api.addReport('ccu');
  const own = await api.ask('/v1/staff/accounts/root/roles', {
    method: 'PUT',
    cookie: root.cookie,
    json: { roles: ['analyst'] },
  });
  expect(await problemOf(own)).toBe('own-account');
  for (const path of ['/reports', `/reports/${id}`, `/reports/${id}/summary`]) {
    expect(await problemOf(await api.ask(`/v1/staff${path}`, { cookie: root.cookie }))).toBe('not-your-role');
  }
  const sock = await addPerson(api, 'sock', ['analyst']);
  expect((await api.ask('/v1/staff/reports', { cookie: sock.cookie })).status).toBe(401);
});

test('a call handler’s shift under the name of an account has nothing of the account', async () => {
  const cookie = await api.signIn('root', 'call-handler');
  expect(await (await api.ask('/v1/staff/me', { cookie })).json()).toMatchObject({
    hasAccount: false,
    roles: ['call-handler'],
  });
  for (const response of await Promise.all(changes(cookie))) expect(await problemOf(response)).toBe('not-your-role');
  expect(await problemOf(await api.ask('/v1/staff/passkeys', { cookie }))).toBe('no-account');
});
