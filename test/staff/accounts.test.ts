import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { APPROVER_AGE_MS, INVITATION_LIFETIME_MS } from '../../src/staff/accounts/limits.ts';
import type { AccountList } from '../../src/staff/accounts/wire.ts';
import { createAuthenticator } from '../support/authenticator.ts';
import { addPerson, beginJoin, join, type Person, problemOf, setCookieOf, signInWith } from './people.ts';
import { PUBLIC_URL, rosterOf, type StaffApi, startStaffApi } from './startStaffApi.ts';

let api: StaffApi;
let root: Person;
beforeEach(async () => {
  api = await startStaffApi();
  root = await addPerson(api, 'root', ['administrator']);
});
afterEach(() => api.close());

const act = (method: string, path: string, json?: unknown, cookie = root.cookie): Promise<Response> =>
  api.ask(`/v1/staff/accounts${path}`, { method, cookie, ...(json === undefined ? {} : { json }) });
const invite = async (account: string, roles: string[]): Promise<string> => {
  const response = await act('POST', '/invitations', { account, roles });
  expect(response.status).toBe(201);
  return ((await response.json()) as { token: string }).token;
};
const list = async (): Promise<AccountList> => (await (await act('GET', '')).json()) as AccountList;
const status = async (path: string, cookie: string): Promise<number> =>
  (await api.ask(`/v1/staff${path}`, { cookie })).status;

describe('an invitation', () => {
  test('makes an account with its roles, once a passkey is there', async () => {
    const token = await invite('ann', ['analyst', 'intake-officer']);
    expect((await list()).invitations).toMatchObject([{ id: 'ann', invitedBy: 'root' }]);
    const authenticator = createAuthenticator(PUBLIC_URL);
    const joined = await join(api, token, authenticator);
    expect(joined.status).toBe(204);
    const { accounts, invitations } = await list();
    expect(invitations).toEqual([]);
    expect(accounts).toMatchObject([
      { id: 'ann', roles: ['analyst', 'intake-officer'], inRoster: true, passkeys: 1, endedAt: null },
      { id: 'root', roles: ['administrator'], inRoster: false },
    ]);
    expect(await status('/reports', setCookieOf(joined, 'candour_session'))).toBe(200);
  });

  test('ends what the name had before: links and sessions of somebody without an account', async () => {
    const before = await api.signIn('ann');
    await join(api, await invite('ann', ['intake-officer']), createAuthenticator(PUBLIC_URL));
    expect(await status('/me', before)).toBe(401);
  });

  test('expires, can be taken back, and is replaced by a second one', async () => {
    const first = await invite('ann', ['analyst']);
    const second = await invite('ann', ['analyst']);
    await expect(beginJoin(api, first)).rejects.toThrow('401');
    await beginJoin(api, second);
    expect((await act('DELETE', '/invitations/ann')).status).toBe(204);
    await expect(beginJoin(api, second)).rejects.toThrow('401');
    const third = await invite('ann', ['analyst']);
    api.clock.now = new Date(api.clock.now.getTime() + INVITATION_LIFETIME_MS);
    const late = await api.ask('/v1/staff/join/challenge', { method: 'POST', json: { token: third } });
    expect(await problemOf(late)).toBe('link-expired');
  });

  test('is for a name that has never had an account', async () => {
    await addPerson(api, 'ann', ['analyst']);
    expect(await problemOf(await act('POST', '/invitations', { account: 'ann', roles: ['analyst'] }))).toBe(
      'account-exists',
    );
    expect((await act('DELETE', '/ann')).status).toBe(204);
    expect(await problemOf(await act('POST', '/invitations', { account: 'ann', roles: ['analyst'] }))).toBe(
      'account-exists',
    );
  });

  test.each([
    ['nobody', []],
    ['nobody', ['king']],
    ['No Body', ['analyst']],
  ])('for %s with %s is not one', async (account, roles) => {
    expect((await act('POST', '/invitations', { account, roles })).status).toBe(422);
  });
});

describe('who runs the service or watches it handles no reports', () => {
  test.each([
    ['nobody', ['administrator', 'analyst']],
    ['nobody', ['auditor', 'intake-officer']],
    ['nobody', ['auditor', 'call-handler']],
    ['ann', ['administrator']],
    ['ann', ['auditor']],
  ])('%s cannot be %s', async (account, roles) => {
    expect(await problemOf(await act('POST', '/invitations', { account, roles }))).toBe('roles-apart');
  });

  test('an auditor whom a later roster gives a key has no role until it does not', async () => {
    const eve = await addPerson(api, 'eve', ['auditor']);
    api.roster.current = rosterOf({ ccu: ['ann', 'eve'] });
    expect(await status('/me', eve.cookie)).toBe(401);
  });
});

describe('roles', () => {
  test('change at once, in the session that is open', async () => {
    const ann = await addPerson(api, 'ann', ['intake-officer']);
    expect(await status('/reports', ann.cookie)).toBe(200);
    expect((await act('PUT', '/ann/roles', { roles: ['call-handler'] })).status).toBe(204);
    expect(await status('/reports', ann.cookie)).toBe(403);
    expect((await act('PUT', '/ann/roles', { roles: ['analyst'] })).status).toBe(204);
    expect(await status('/reports', ann.cookie)).toBe(200);
  });

  test('of an account go before those of a link', async () => {
    await addPerson(api, 'ann', ['call-handler']);
    expect(await status('/reports', await api.signIn('ann', 'member', ['analyst']))).toBe(403);
  });

  test('nobody changes their own', async () => {
    await addPerson(api, 'second', ['administrator']);
    expect(await problemOf(await act('PUT', '/root/roles', { roles: ['auditor'] }))).toBe('own-account');
    expect(await problemOf(await act('DELETE', '/root'))).toBe('own-account');
  });
});

test('an ended account is out at once and for good', async () => {
  const ann = await addPerson(api, 'ann', ['intake-officer']);
  expect((await act('DELETE', '/ann')).status).toBe(204);
  expect(await status('/me', ann.cookie)).toBe(401);
  expect(await problemOf(await signInWith(api, ann.authenticator))).toBe('passkey-refused');
  expect(await status('/me', await api.signIn('ann'))).toBe(401);
  expect((await act('PUT', '/ann/roles', { roles: ['analyst'] })).status).toBe(404);
  expect((await list()).accounts.at(-1)).toMatchObject({ id: 'ann', roles: [], passkeys: 0 });
});

test('a recovery by two administrators: a new passkey, and the lost ones are worthless', async () => {
  const second = await addPerson(api, 'second', ['administrator']);
  const ann = await addPerson(api, 'ann', ['intake-officer']);
  expect((await act('POST', '/ann/recovery')).status).toBe(204);
  api.clock.now = new Date(api.clock.now.getTime() + APPROVER_AGE_MS);
  root.cookie = setCookieOf(await signInWith(api, root.authenticator), 'candour_session');
  second.cookie = setCookieOf(await signInWith(api, second.authenticator), 'candour_session');
  expect((await act('POST', '/ann/recovery/approval', undefined, second.cookie)).status).toBe(404);
  expect((await act('POST', '/ann/recovery')).status).toBe(204);
  const approved = await act('POST', '/ann/recovery/approval', undefined, second.cookie);
  const { token } = (await approved.json()) as { token: string };
  expect((await list()).accounts.find(({ id }) => id === 'ann')?.recovery).toMatchObject({
    proposedBy: 'root',
    approvedBy: 'second',
  });
  const session = setCookieOf(await signInWith(api, ann.authenticator), 'candour_session');
  const found = createAuthenticator(PUBLIC_URL);
  const joined = await join(api, token, found);
  expect(joined.status).toBe(204);
  expect(await status('/me', session)).toBe(401);
  expect(await status('/reports', setCookieOf(joined, 'candour_session'))).toBe(200);
  expect(await problemOf(await signInWith(api, ann.authenticator))).toBe('passkey-refused');
  expect((await signInWith(api, found)).status).toBe(204);
  expect(await problemOf(await api.ask('/v1/staff/join/challenge', { method: 'POST', json: { token } }))).toBe(
    'link-used',
  );
  const { rows } = await api.store.pool.query(
    `SELECT actor, action FROM audit_entry WHERE action LIKE 'recovery.%' ORDER BY seq`,
  );
  expect(rows.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
    'root recovery.proposed',
    'root recovery.proposed',
    'second recovery.approved',
    'ann recovery.used',
  ]);
});
