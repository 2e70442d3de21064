import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_CHALLENGES, MAX_OWN_CHALLENGES } from '../../src/staff/passkeys/limits.ts';
import { addPerson, beginSignIn, type Person, problemOf, setCookieOf } from '../staff/people.ts';
import { type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
let ann: Person;
beforeAll(async () => {
  api = await startStaffApi();
  ann = await addPerson(api, 'ann', ['intake-officer']);
});
afterAll(() => api.close());

const waiting = async (purpose = 'sign-in'): Promise<number> =>
  (await api.store.pool.query('SELECT count(*)::int AS n FROM passkey_challenge WHERE purpose = $1', [purpose])).rows[0]
    .n;
const later = (ms: number): void => {
  api.clock.now = new Date(api.clock.now.getTime() + ms);
};

/** As many challenges as may wait, all asked for in the last minute. */
async function flood(): Promise<void> {
  await api.store.pool.query(
    `INSERT INTO passkey_challenge (cookie_hash, challenge, purpose, expires_at)
     SELECT sha256(n::text::bytea), sha256(n::text::bytea), 'sign-in', $1::timestamptz + interval '4 minutes' + n * interval '5 milliseconds'
     FROM generate_series(1, $2::int) AS n ON CONFLICT DO NOTHING`,
    [api.clock.now, MAX_CHALLENGES],
  );
}

test('a flood of challenges does not fill the database, and whoever signs in meanwhile still can', async () => {
  await flood();
  later(60_000);
  const { options, cookie } = await beginSignIn(api);
  expect(await waiting()).toBeLessThanOrEqual(MAX_CHALLENGES);
  for (let round = 0; round < 10; round += 1) {
    later(500);
    await Promise.all(Array.from({ length: 20 }, () => beginSignIn(api)));
  }
  expect(await waiting()).toBeLessThanOrEqual(MAX_CHALLENGES + 20);
  const signed = await api.ask('/v1/staff/session/passkey', {
    method: 'POST',
    cookie,
    json: ann.authenticator.get(options),
  });
  expect(signed.status).toBe(204);
});

test('what nobody answered in its time is gone with the next one that is asked for, and answers nothing', async () => {
  const { options, cookie } = await beginSignIn(api);
  later(5 * 60_000);
  const late = await api.ask('/v1/staff/session/passkey', {
    method: 'POST',
    cookie,
    json: ann.authenticator.get(options),
  });
  expect(await problemOf(late)).toBe('passkey-refused');
  for (let turn = 0; turn < 11; turn += 1) await beginSignIn(api);
  expect(await waiting()).toBe(11);
});

test('somebody who is signed in keeps five of their own, and the newest of them holds', async () => {
  const { cookie } = ann;
  const begun: { challenge: string; cookie: string }[] = [];
  for (let turn = 0; turn < MAX_OWN_CHALLENGES + 4; turn += 1) {
    later(1_000);
    const response = await api.ask('/v1/staff/passkeys/challenge', { method: 'POST', cookie });
    const { options } = (await response.json()) as { options: { challenge: string } };
    begun.push({ challenge: options.challenge, cookie: setCookieOf(response, 'candour_challenge') });
  }
  expect(await waiting('add')).toBe(MAX_OWN_CHALLENGES);
  const { rows } = await api.store.pool.query("SELECT challenge FROM passkey_challenge WHERE purpose = 'add'");
  const kept = rows.map((row: { challenge: Buffer }) => row.challenge.toString('base64url'));
  expect(kept.sort()).toEqual(
    begun
      .slice(-MAX_OWN_CHALLENGES)
      .map(({ challenge }) => challenge)
      .sort(),
  );
});
