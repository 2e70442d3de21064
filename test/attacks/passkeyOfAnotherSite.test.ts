import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATOR } from '../../src/audit/event.ts';
import { invite } from '../../src/staff/accounts/invite.ts';
import { addPerson, beginSignIn, join, type Person, problemOf, signInWith } from '../staff/people.ts';
import { PUBLIC_URL, type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';
import { createAuthenticator } from '../support/authenticator.ts';

let api: StaffApi;
let ann: Person;
beforeAll(async () => {
  api = await startStaffApi();
  ann = await addPerson(api, 'ann', ['intake-officer']);
});
afterAll(() => api.close());

const LIKE_OURS = [
  'https://candour.example.evil.example',
  'https://evil.example',
  'https://candour.example:8443',
  'http://candour.example',
  'https://www.candour.example',
  'https://candour.example/',
  'null',
];

test.each(LIKE_OURS)('a page at %s cannot pass on what a passkey signed there', async (origin) => {
  ann.authenticator.origin = origin;
  expect(await problemOf(await signInWith(api, ann.authenticator))).toBe('passkey-refused');
  ann.authenticator.origin = PUBLIC_URL;
  expect((await signInWith(api, ann.authenticator)).status).toBe(204);
});

test('a passkey for another host, and one that asked nobody who they are, sign nobody in', async () => {
  ann.authenticator.rpId = 'evil.example';
  expect(await problemOf(await signInWith(api, ann.authenticator))).toBe('passkey-refused');
  ann.authenticator.rpId = 'candour.example';
  ann.authenticator.verifiesUser = false;
  expect(await problemOf(await signInWith(api, ann.authenticator))).toBe('passkey-refused');
  ann.authenticator.verifiesUser = true;
});

test('neither registers, and the invitation is still there for its owner', async () => {
  const by = OPERATOR;
  const token = await invite(api.store, { account: 'bob', roles: ['analyst'], by, now: api.clock.now }, null);
  for (const change of [{ origin: 'https://evil.example' }, { rpId: 'evil.example' }, { verifiesUser: false }]) {
    const wrong = Object.assign(createAuthenticator(PUBLIC_URL), change);
    expect(await problemOf(await join(api, token, wrong))).toBe('passkey-refused');
  }
  expect((await join(api, token, createAuthenticator(PUBLIC_URL))).status).toBe(204);
});

test('another site cannot have the browser begin or end a sign-in', async () => {
  const { options, cookie } = await beginSignIn(api);
  const json = ann.authenticator.get(options);
  for (const headers of [
    {},
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: PUBLIC_URL },
  ] as Record<string, string>[]) {
    for (const path of ['/session/passkey/challenge', '/session/passkey', '/join/challenge', '/join']) {
      const response = await api.ask(`/v1/staff${path}`, { method: 'POST', cookie, json, headers });
      expect(await problemOf(response), path).toBe('cross-site');
    }
  }
});

test('nobody’s passkey signs in to another account: the name in it must be that of its owner', async () => {
  const eve = await addPerson(api, 'eve', ['call-handler']);
  const own = eve.authenticator.userHandle;
  eve.authenticator.userHandle = ann.authenticator.userHandle;
  expect(await problemOf(await signInWith(api, eve.authenticator))).toBe('passkey-refused');
  eve.authenticator.userHandle = own;
  expect((await signInWith(api, eve.authenticator)).status).toBe(204);
});
