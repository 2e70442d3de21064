import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson, beginSignIn, type Person, problemOf, signInWith } from '../staff/people.ts';
import { type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
let ann: Person;
beforeAll(async () => {
  api = await startStaffApi();
  ann = await addPerson(api, 'ann', ['intake-officer']);
});
afterAll(() => api.close());

const answer = (json: unknown, cookie?: string): Promise<Response> =>
  api.ask('/v1/staff/session/passkey', { method: 'POST', json, ...(cookie === undefined ? {} : { cookie }) });

async function assertRefused(response: Response): Promise<void> {
  expect(response.status).toBe(401);
  expect(await problemOf(response)).toBe('passkey-refused');
  expect(response.headers.get('set-cookie')).toBeNull();
}

test('an answer that was accepted is not accepted again', async () => {
  const { options, cookie } = await beginSignIn(api);
  const assertion = ann.authenticator.get(options);
  expect((await answer(assertion, cookie)).status).toBe(204);
  await assertRefused(await answer(assertion, cookie));
});

test('of many answers with one challenge at the same moment one is accepted', async () => {
  const { options, cookie } = await beginSignIn(api);
  const assertion = ann.authenticator.get(options);
  const statuses = await Promise.all(Array.from({ length: 16 }, async () => (await answer(assertion, cookie)).status));
  expect(statuses.sort()).toEqual([204, ...Array<number>(15).fill(401)]);
});

test('an answer from another browser, or for another challenge, is refused, and spends the challenge that it came with', async () => {
  const [victim, attacker] = [await beginSignIn(api), await beginSignIn(api)];
  const stolen = ann.authenticator.get(victim.options);
  await assertRefused(await answer(stolen));
  await assertRefused(await answer(stolen, 'candour_challenge='));
  await assertRefused(await answer(stolen, attacker.cookie));
  const own = ann.authenticator.get(attacker.options);
  await assertRefused(await answer(own, attacker.cookie));
});

test('a challenge for a registration signs nobody in', async () => {
  const begun = await api.ask('/v1/staff/passkeys/challenge', { method: 'POST', cookie: ann.cookie });
  const { options } = (await begun.json()) as { options: { challenge: string } };
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  await assertRefused(await answer(ann.authenticator.get(options), cookie));
});

test('a copied authenticator, whose counter has not grown, is refused and put on record', async () => {
  const before = ann.authenticator.counter;
  expect((await signInWith(api, ann.authenticator)).status).toBe(204);
  ann.authenticator.counter = before;
  await assertRefused(await signInWith(api, ann.authenticator));
  ann.authenticator.counter = -1;
  await assertRefused(await signInWith(api, ann.authenticator));
  const { rows } = await api.store.pool.query(`SELECT actor FROM audit_entry WHERE action = 'passkey.counter-refused'`);
  expect(rows).toEqual([{ actor: 'ann' }, { actor: 'ann' }]);
  ann.authenticator.counter = before + 5;
  expect((await signInWith(api, ann.authenticator)).status).toBe(204);
});

test('whatever is changed in an answer, it is refused in the same words', async () => {
  const texts = new Set<string>();
  const flip = (text: string, at = 10): string =>
    `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
  type Assertion = ReturnType<typeof ann.authenticator.get>;
  const changes: ((assertion: Assertion) => unknown)[] = [
    (it) => ({ ...it, id: flip(it.id), rawId: flip(it.rawId) }),
    (it) => ({ ...it, rawId: flip(it.rawId) }),
    (it) => ({ ...it, response: { ...it.response, signature: flip(it.response.signature, 20) } }),
    (it) => ({ ...it, response: { ...it.response, authenticatorData: flip(it.response.authenticatorData, 47) } }),
    (it) => ({ ...it, response: { ...it.response, authenticatorData: 'AAAA' } }),
    (it) => ({ ...it, response: { ...it.response, clientDataJSON: 'e30' } }),
    (it) => ({ ...it, response: { ...it.response, userHandle: flip(it.response.userHandle) } }),
    (it) => ({ ...it, response: { ...it.response, userHandle: '' } }),
  ];
  for (const change of changes) {
    const { options, cookie } = await beginSignIn(api);
    const response = await answer(change(ann.authenticator.get(options)), cookie);
    expect(response.status).toBe(401);
    texts.add(await response.text());
  }
  expect(texts.size).toBe(1);
});
