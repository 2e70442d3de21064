import { afterEach, beforeEach, expect, test } from 'vitest';
import { OPERATOR } from '../../src/audit/event.ts';
import { changeRoles } from '../../src/staff/accounts/changeRoles.ts';
import { endAccount } from '../../src/staff/accounts/endAccount.ts';
import { addPerson, type Person } from '../staff/people.ts';
import { type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
let people: Person[];
beforeEach(async () => {
  api = await startStaffApi();
  people = [await addPerson(api, 'first', ['administrator']), await addPerson(api, 'second', ['administrator'])];
});
afterEach(() => api.close());

const end = (id: string, cookie: string): Promise<Response> =>
  api.ask(`/v1/staff/accounts/${id}`, { method: 'DELETE', cookie });

async function administrators(): Promise<string[]> {
  const { rows } = await api.store.pool.query<{ account: string }>(
    `SELECT account FROM account_role JOIN account ON id = account WHERE role = 'administrator' AND ended_at IS NULL`,
  );
  return rows.map(({ account }) => account);
}

test('two administrators who end each other at one moment leave one', async () => {
  const [first, second] = people as [Person, Person];
  const answers = await Promise.all([end('second', first.cookie), end('first', second.cookie)]);
  const [done, refused] = answers.map(({ status }) => status).sort();
  expect(done).toBe(204);
  expect([401, 403]).toContain(refused);
  expect(await administrators()).toHaveLength(1);
});

test('the last one is neither ended nor given another role, from the command line neither', async () => {
  const [first] = people as [Person, Person];
  expect((await end('second', first.cookie)).status).toBe(204);
  expect((await end('first', first.cookie)).status).toBe(409);
  const { now } = api.clock;
  await expect(endAccount(api.store, 'first', OPERATOR, now)).rejects.toMatchObject({
    problem: 'last-administrator',
  });
  const change = { account: 'first', roles: ['auditor'] as const, by: OPERATOR, now };
  await expect(changeRoles(api.store, change, null)).rejects.toMatchObject({ problem: 'last-administrator' });
  expect(await administrators()).toEqual(['first']);
  expect((await api.ask('/v1/staff/accounts', { cookie: first.cookie })).status).toBe(200);
});
