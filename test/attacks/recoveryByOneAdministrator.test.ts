import { afterEach, beforeEach, expect, test } from 'vitest';
import { APPROVER_AGE_MS, RECOVERY_LIFETIME_MS } from '../../src/staff/accounts/limits.ts';
import { addPerson, beginJoin, join, type Person, problemOf, setCookieOf, signInWith } from '../staff/people.ts';
import { PUBLIC_URL, type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';
import { createAuthenticator } from '../support/authenticator.ts';

let api: StaffApi;
let eve: Person;
let ann: Person;
beforeEach(async () => {
  api = await startStaffApi();
  eve = await addPerson(api, 'eve', ['administrator']);
  ann = await addPerson(api, 'ann', ['intake-officer']);
});
afterEach(() => api.close());

const recovery = (path: string, cookie: string, account = 'ann'): Promise<Response> =>
  api.ask(`/v1/staff/accounts/${account}/recovery${path}`, { method: 'POST', cookie });

async function pass(milliseconds: number, ...people: Person[]): Promise<void> {
  api.clock.now = new Date(api.clock.now.getTime() + milliseconds);
  for (const person of people) {
    person.cookie = setCookieOf(await signInWith(api, person.authenticator), 'candour_session');
  }
}

test('an administrator does not approve what they proposed', async () => {
  await pass(APPROVER_AGE_MS, eve);
  await recovery('', eve.cookie);
  expect(await problemOf(await recovery('/approval', eve.cookie))).toBe('recovery-needs-another');
  expect((await signInWith(api, ann.authenticator)).status).toBe(204);
});

test('nor with a second self whom they invite for it: that one waits for a week, in everybody’s sight', async () => {
  const invited = await api.ask('/v1/staff/accounts/invitations', {
    method: 'POST',
    cookie: eve.cookie,
    json: { account: 'second-self', roles: ['administrator'] },
  });
  const { token } = (await invited.json()) as { token: string };
  const authenticator = createAuthenticator(PUBLIC_URL);
  const joined = await join(api, token, authenticator);
  const self: Person = { id: 'second-self', authenticator, cookie: setCookieOf(joined, 'candour_session') };
  await recovery('', eve.cookie);
  expect(await problemOf(await recovery('/approval', self.cookie))).toBe('recovery-needs-another');
  await pass(APPROVER_AGE_MS - 1, eve, self);
  await recovery('', eve.cookie);
  expect(await problemOf(await recovery('/approval', self.cookie))).toBe('recovery-needs-another');
  const { rows } = await api.store.pool.query(`SELECT 1 FROM recovery WHERE approved_by IS NOT NULL`);
  expect(rows).toEqual([]);
});

test('nobody proposes or approves a recovery of their own account', async () => {
  const bob = await addPerson(api, 'dan', ['administrator']);
  await pass(APPROVER_AGE_MS, eve, bob);
  expect(await problemOf(await recovery('', bob.cookie, 'dan'))).toBe('own-account');
  await recovery('', eve.cookie, 'dan');
  expect(await problemOf(await recovery('/approval', bob.cookie, 'dan'))).toBe('recovery-needs-another');
});

test('the database itself holds no recovery that one administrator both proposed and approved', async () => {
  await recovery('', eve.cookie);
  const approve = api.store.pool.query(
    `UPDATE recovery SET approved_by = proposed_by, token_hash = sha256('x') WHERE account = 'ann'`,
  );
  await expect(approve).rejects.toThrow('recovery_check');
});

test('an approved link is over after two days, when it is taken back, and when the account ends', async () => {
  const bob = await addPerson(api, 'dan', ['administrator']);
  await pass(APPROVER_AGE_MS, eve, bob);
  const approved = async (): Promise<string> => {
    await recovery('', eve.cookie);
    return ((await (await recovery('/approval', bob.cookie)).json()) as { token: string }).token;
  };
  const late = await approved();
  await pass(RECOVERY_LIFETIME_MS, eve, bob);
  await expect(beginJoin(api, late)).rejects.toThrow('401');
  const withdrawn = await approved();
  await api.ask('/v1/staff/accounts/ann/recovery', { method: 'DELETE', cookie: bob.cookie });
  await expect(beginJoin(api, withdrawn)).rejects.toThrow('401');
  const ended = await approved();
  const begun = await beginJoin(api, ended);
  await api.ask('/v1/staff/accounts/ann', { method: 'DELETE', cookie: eve.cookie });
  const json = { name: 'Mine', response: createAuthenticator(PUBLIC_URL).create(begun.options) };
  const joined = await api.ask('/v1/staff/join', { method: 'POST', cookie: begun.cookie, json });
  expect(await problemOf(joined)).toBe('link-used');
});
