import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHALLENGE_LIFETIME_MS } from '../../src/staff/passkeys/limits.ts';
import { type CreationOptions, createAuthenticator } from '../support/authenticator.ts';
import { addPerson, beginSignIn, type Person, problemOf, setCookieOf, signInWith } from './people.ts';
import { PUBLIC_URL, type StaffApi, startStaffApi } from './startStaffApi.ts';

let api: StaffApi;
let ann: Person;
beforeAll(async () => {
  api = await startStaffApi();
  ann = await addPerson(api, 'ann', ['intake-officer']);
});
afterAll(() => api.close());

const list = async (cookie = ann.cookie): Promise<{ id: string; name: string; usedAt: string | null }[]> =>
  ((await (await api.ask('/v1/staff/passkeys', { cookie })).json()) as { passkeys: [] }).passkeys;

async function addPasskey(
  name = 'Second',
): Promise<{ response: Response; authenticator: ReturnType<typeof createAuthenticator> }> {
  api.clock.now = new Date(api.clock.now.getTime() + 1000);
  const begun = await api.ask('/v1/staff/passkeys/challenge', { method: 'POST', cookie: ann.cookie });
  const { options } = (await begun.json()) as { options: CreationOptions };
  const authenticator = createAuthenticator(PUBLIC_URL);
  const cookie = `${ann.cookie}; ${setCookieOf(begun, 'candour_challenge')}`;
  const json = { name, response: authenticator.create(options) };
  return { response: await api.ask('/v1/staff/passkeys', { method: 'POST', cookie, json }), authenticator };
}

test('an invited person is signed in by their first passkey, and by it again later', async () => {
  const me = await (await api.ask('/v1/staff/me', { cookie: ann.cookie })).json();
  expect(me).toMatchObject({ member: 'ann', hasAccount: true, roles: ['intake-officer'], desks: [{ id: 'ccu' }] });
  const again = await signInWith(api, ann.authenticator);
  expect(again.status).toBe(204);
  const cookie = setCookieOf(again, 'candour_session');
  expect(cookie).not.toBe(ann.cookie);
  expect((await api.ask('/v1/staff/reports', { cookie })).status).toBe(200);
});

test('what is asked of an authenticator names nobody, is different each time, and wants the person verified', async () => {
  const ask = () => api.ask('/v1/staff/session/passkey/challenge', { method: 'POST' });
  const [first, second] = await Promise.all([ask(), ask()]);
  const { options } = (await first.json()) as { options: Record<string, unknown> };
  expect(options).toMatchObject({ rpId: 'candour.example', userVerification: 'required' });
  // The challenge is random, and may spell anything.
  expect(options.challenge).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify({ ...options, challenge: '' })).not.toContain('ann');
  expect(options.allowCredentials ?? []).toEqual([]);
  expect(options.challenge).not.toBe(
    ((await second.json()) as typeof options & { options: never }).options['challenge'],
  );
  const cookie = first.headers.get('set-cookie') ?? '';
  for (const part of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/v1/staff', 'Max-Age=300']) {
    expect(cookie).toContain(part);
  }
});

describe('several passkeys', () => {
  test('each signs in; a removed one does not any more; the last one stays', async () => {
    const { response, authenticator } = await addPasskey();
    expect(response.status).toBe(204);
    expect((await signInWith(api, authenticator)).status).toBe(204);
    const held = await list();
    expect(held.map(({ name }) => name)).toEqual(['First passkey', 'Second']);
    expect(held[1]?.usedAt).not.toBeNull();
    const remove = (id: string) => api.ask(`/v1/staff/passkeys/${id}`, { method: 'DELETE', cookie: ann.cookie });
    expect((await remove(held[1]?.id ?? '')).status).toBe(204);
    expect(await problemOf(await signInWith(api, authenticator))).toBe('passkey-refused');
    expect(await problemOf(await remove(held[0]?.id ?? ''))).toBe('last-passkey');
    expect((await signInWith(api, ann.authenticator)).status).toBe(204);
  });

  test('of two removals at one moment that would leave none, one is refused', async () => {
    await addPasskey();
    const held = await list();
    expect(held).toHaveLength(2);
    const statuses = await Promise.all(
      held.map(
        async ({ id }) => (await api.ask(`/v1/staff/passkeys/${id}`, { method: 'DELETE', cookie: ann.cookie })).status,
      ),
    );
    expect(statuses.sort()).toEqual([204, 409]);
    expect(await list()).toHaveLength(1);
  });

  test('nobody removes or sees another person’s', async () => {
    const bob = await addPerson(api, 'bob', ['analyst']);
    const [his] = await list(bob.cookie);
    const answer = await api.ask(`/v1/staff/passkeys/${his?.id}`, { method: 'DELETE', cookie: ann.cookie });
    expect(answer.status).toBe(404);
    expect(await list(bob.cookie)).toHaveLength(1);
  });

  test('a name is a line of plain text', async () => {
    for (const name of ['', ' ', 'x'.repeat(65), 'a\nb', 'a\u202eb', '\u0000']) {
      expect((await addPasskey(name)).response.status).toBe(422);
    }
  });
});

test('a challenge is over after five minutes', async () => {
  const { options, cookie } = await beginSignIn(api);
  const before = api.clock.now;
  api.clock.now = new Date(before.getTime() + CHALLENGE_LIFETIME_MS);
  const json = ann.authenticator.get(options);
  expect(await problemOf(await api.ask('/v1/staff/session/passkey', { method: 'POST', cookie, json }))).toBe(
    'passkey-refused',
  );
  api.clock.now = before;
});

test('signing out everywhere ends every session of the account, and of nobody else', async () => {
  const cat = await addPerson(api, 'cat', ['analyst']);
  const other = setCookieOf(await signInWith(api, cat.authenticator), 'candour_session');
  const status = async (cookie: string) => (await api.ask('/v1/staff/me', { cookie })).status;
  expect(await status(other)).toBe(200);
  expect((await api.ask('/v1/staff/sessions', { method: 'DELETE', cookie: cat.cookie })).status).toBe(204);
  expect(await status(other)).toBe(401);
  expect(await status(cat.cookie)).toBe(401);
  const shift = await api.signIn('cat', 'call-handler');
  const back = setCookieOf(await signInWith(api, cat.authenticator), 'candour_session');
  await api.ask('/v1/staff/sessions', { method: 'DELETE', cookie: back });
  expect(await status(shift)).toBe(200);
});

test('a member who came by a link and has no account has no passkeys', async () => {
  const dee = await api.signIn('shift-b', 'call-handler');
  expect(await problemOf(await api.ask('/v1/staff/passkeys', { cookie: dee }))).toBe('no-account');
});

test('the whole journey is in the audit, by names and codes', async () => {
  const { rows } = await api.store.pool.query<{ action: string; actor: string }>(
    `SELECT DISTINCT action, actor FROM audit_entry WHERE actor IN ('ann', 'system:operator')`,
  );
  const of = (actor: string) => rows.filter((row) => row.actor === actor).map(({ action }) => action);
  expect(of('system:operator').sort()).toEqual(['account.invited', 'link.made']);
  expect(of('ann').sort()).toEqual(['account.joined', 'passkey.added', 'passkey.removed', 'session.started']);
});
