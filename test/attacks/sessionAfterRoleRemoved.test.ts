import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson, type Person, problemOf, setCookieOf, signInWith } from '../staff/people.ts';
import { rosterOf, type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
let root: Person;
beforeAll(async () => {
  api = await startStaffApi();
  root = await addPerson(api, 'root', ['administrator']);
});
afterAll(() => api.close());

const setRoles = (id: string, roles: string[], cookie = root.cookie): Promise<Response> =>
  api.ask(`/v1/staff/accounts/${id}/roles`, { method: 'PUT', cookie, json: { roles } });

test('a session keeps nothing of a role that was taken away', async () => {
  const ann = await addPerson(api, 'ann', ['intake-officer']);
  const id = await api.addReport('ccu');
  await setRoles('ann', ['call-handler']);
  for (const path of ['/reports', `/reports/${id}`, `/reports/${id}/summary`]) {
    expect(await problemOf(await api.ask(`/v1/staff${path}`, { cookie: ann.cookie }))).toBe('not-your-role');
  }
  const { rows } = await api.store.pool.query('SELECT 1 FROM report_opening');
  expect(rows).toEqual([]);
});

test('every session of an account ends with its place in the roster, and with the account', async () => {
  const bob = await addPerson(api, 'bob', ['analyst']);
  const other = setCookieOf(await signInWith(api, bob.authenticator), 'candour_session');
  const before = api.roster.current;
  api.roster.current = rosterOf({ ccu: ['ann'] });
  for (const cookie of [bob.cookie, other]) expect((await api.ask('/v1/staff/me', { cookie })).status).toBe(401);
  api.roster.current = before;
  for (const cookie of [bob.cookie, other]) expect((await api.ask('/v1/staff/me', { cookie })).status).toBe(401);
  const back = setCookieOf(await signInWith(api, bob.authenticator), 'candour_session');
  expect((await api.ask('/v1/staff/me', { cookie: back })).status).toBe(200);
  await api.ask('/v1/staff/accounts/bob', { method: 'DELETE', cookie: root.cookie });
  expect((await api.ask('/v1/staff/me', { cookie: back })).status).toBe(401);
});

test('an administrator who was removed a moment ago changes nothing with a request that was let in', async () => {
  const [eve, dan] = [await addPerson(api, 'eve', ['administrator']), await addPerson(api, 'dan', ['administrator'])];
  for (let round = 0; round < 5; round += 1) {
    await setRoles('eve', ['administrator']);
    await setRoles('dan', ['administrator']);
    const answers = await Promise.all([
      setRoles('dan', ['auditor'], eve.cookie),
      setRoles('eve', ['auditor'], dan.cookie),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 403]);
  }
});
