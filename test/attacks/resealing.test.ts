import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import { open } from '../../src/seal/open.ts';
import { seal } from '../../src/seal/seal.ts';
import type { Headers, SealedKey } from '../../src/staff/resealing/wire.ts';
import { problemOf } from '../staff/people.ts';
import { type AtNewcomer, DAY_MS, sealAll, startNewcomer } from '../staff/resealing/atNewcomer.ts';

let at: AtNewcomer;
let ann: string;
let id: string;
beforeAll(async () => {
  at = await startNewcomer();
});
afterAll(() => at.api.close());
beforeEach(async () => {
  await at.api.store.pool.query('TRUNCATE report, roster_key, member_session CASCADE');
  at.api.clock.now = new Date('2026-11-18T10:20:00Z');
  await at.inForce('ann', 'bob');
  id = await at.addSealed(['ann', 'bob']);
  at.api.clock.now = new Date(at.api.clock.now.getTime() + 10 * DAY_MS);
  await at.inForce('ann', 'bob', 'sam');
  ann = await at.api.signIn('ann');
});

const keyOf = (name: string) => at.keys[name] as never;
const lacks = async (cookie = ann) => (await (await at.headers(cookie, 'sam')).json()) as Headers;
const sealedFor = async (name = 'sam', by = 'ann'): Promise<SealedKey[]> =>
  sealAll((await lacks()).things, keyOf(by), keyOf(name));
const count = async (table: string): Promise<number> =>
  Number((await at.api.store.pool.query(`SELECT count(*) AS n FROM ${table}`)).rows[0].n);
const declare = (cookie: string, answer: string): Promise<Response> =>
  at.api.ask(`/v1/staff/cases/${id}/check-conflict`, {
    method: 'POST',
    cookie,
    json: { version: 0, answer, ...(answer === 'none' ? {} : { concerns: 'reader', resealed: null }) },
  });

test('another payload, a whole message, several packets, a named recipient: nothing of it is kept', async () => {
  const [good] = await sealedFor();
  const packet = Buffer.from((good as SealedKey).packet, 'base64url');
  const other = await seal(new TextEncoder().encode('another report'), [at.keys['sam']?.publicKey as never]);
  const named = Uint8Array.from(packet);
  named.fill(7, 3, 11);
  const before = await at.api.store.pool.query('SELECT * FROM report');
  for (const bytes of [
    other,
    Buffer.concat([packet, other]),
    Buffer.concat([packet, packet]),
    named,
    packet.subarray(3),
  ]) {
    const answer = await at.keep(ann, 'sam', [{ ...(good as SealedKey), packet: encodeBase64Url(bytes) }]);
    expect([413, 422]).toContain(answer.status);
  }
  expect(await count('added_key')).toBe(0);
  expect((await at.api.store.pool.query('SELECT * FROM report')).rows).toEqual(before.rows);
});

test('one bad packet among good ones: none is kept', async () => {
  await at.addSealed(['ann', 'bob'], 'another', 24 * 11);
  const [first, second] = await sealedFor();
  const answer = await at.keep(ann, 'sam', [first as SealedKey, { ...(second as SealedKey), packet: 'AAAA' }]);
  expect(await problemOf(answer)).toBe('sealed-invalid');
  expect(await count('added_key')).toBe(0);
});

test('no recipient is dropped: what was sealed stays byte for byte, and a second sealing does not replace the first', async () => {
  const { things } = await lacks();
  const first = await sealAll(things, keyOf('ann'), keyOf('sam'));
  const worthless = await sealAll(things, keyOf('bob'), keyOf('sam'));
  expect(await (await at.keep(ann, 'sam', first)).json()).toEqual({ kept: 1 });
  expect(await (await at.keep(ann, 'sam', worthless)).json()).toEqual({ kept: 0 });
  const { rows } = await at.api.store.pool.query('SELECT packet FROM added_key');
  expect(encodeBase64Url(rows[0].packet)).toBe(first[0]?.packet);
  for (const name of ['ann', 'bob', 'sam']) {
    const cookie = await at.api.signIn(name);
    const answer = await at.api.ask(`/v1/staff/reports/${id}?reason=assessment`, { cookie });
    const opened = await open(new Uint8Array(await answer.arrayBuffer()), at.keys[name]?.privateKey as never);
    expect(new TextDecoder().decode(opened)).toBe('what the reporter wrote');
  }
});

test('a key that the roster does not name, at this desk, is sealed to for nobody', async () => {
  expect(await problemOf(await at.headers(ann, 'cat'))).toBe('not-found');
  const sealed = await sealedFor('cat');
  expect(await problemOf(await at.keep(ann, 'cat', sealed))).toBe('not-found');
  expect(await count('added_key')).toBe(0);
});

test('a member of another desk learns nothing and seals nothing', async () => {
  const cat = await at.api.signIn('cat');
  const sealed = await sealedFor();
  expect(await at.joined(cat)).toEqual([]);
  expect(await problemOf(await at.headers(cat, 'sam'))).toBe('not-found');
  expect(await problemOf(await at.keep(cat, 'sam', sealed))).toBe('not-found');
});

test('a report that locks the newcomer out is neither counted, nor handed out, nor kept for them', async () => {
  const sam = await at.api.signIn('sam');
  const sealed = await sealedFor();
  await at.api.ask(`/v1/staff/reports/${id}?reason=first-reading`, { cookie: sam });
  expect((await declare(sam, 'named')).status).toBe(204);
  expect(await at.joined(ann)).toEqual([]);
  expect((await lacks()).things).toEqual([]);
  expect(await (await at.keep(ann, 'sam', sealed)).json()).toEqual({ kept: 0 });
  expect(await count('added_key')).toBe(0);
});

test('a report that locks the colleague out is not theirs to seal', async () => {
  const sealed = await sealedFor();
  await at.api.ask(`/v1/staff/reports/${id}?reason=first-reading`, { cookie: ann });
  expect((await declare(ann, 'know')).status).toBe(204);
  expect((await lacks()).things).toEqual([]);
  expect(await (await at.keep(ann, 'sam', sealed)).json()).toEqual({ kept: 0 });
  expect(await at.joined(await at.api.signIn('bob'))).toMatchObject([{ lacking: 1 }]);
});

test('a packet for one thing is not kept for what the report does not have', async () => {
  const [good] = await sealedFor();
  const strange = { ...(good as SealedKey), object: '00'.repeat(32) };
  expect(await (await at.keep(ann, 'sam', [strange])).json()).toEqual({ kept: 0 });
  const elsewhere = { ...(good as SealedKey), report: '00'.repeat(32) };
  expect(await (await at.keep(ann, 'sam', [elsewhere])).json()).toEqual({ kept: 0 });
});

test('a stale roster is refused, and so is what was sealed under it', async () => {
  const sealed = await sealedFor();
  await at.inForce('ann', 'bob', 'sam');
  const serial = at.api.roster.current?.serial ?? 0;
  expect(await problemOf(await at.keep(ann, 'sam', sealed, serial - 1))).toBe('roster-changed');
  expect(await problemOf(await at.keep(ann, 'sam', sealed, serial + 1))).toBe('roster-changed');
  expect(await count('added_key')).toBe(0);
});

test('removed: the newcomer is sealed for no more, replayed or not, and neither opens nor seals', async () => {
  const sam = await at.api.signIn('sam');
  const sealed = await sealedFor();
  await at.inForce('ann', 'bob');
  const serial = at.api.roster.current?.serial ?? 0;
  expect(await problemOf(await at.keep(ann, 'sam', sealed, serial - 1))).toBe('roster-changed');
  expect(await problemOf(await at.keep(ann, 'sam', sealed))).toBe('not-found');
  expect(await at.joined(ann)).toEqual([]);
  expect((await at.headers(sam, 'sam')).status).toBe(401);
  expect((await at.keep(sam, 'sam', sealed)).status).toBe(401);
  expect((await at.api.ask(`/v1/staff/reports/${id}?reason=assessment`, { cookie: sam })).status).toBe(401);
});

test('a removed colleague seals nothing, with requests from before or new ones', async () => {
  const bob = await at.api.signIn('bob');
  const sealed = await sealedFor('sam', 'bob');
  await at.inForce('ann', 'sam');
  expect((await at.keep(bob, 'sam', sealed)).status).toBe(401);
  expect((await at.headers(bob, 'sam')).status).toBe(401);
  expect(await count('added_key')).toBe(0);
  expect(await at.reseal(ann, 'ann', 'sam')).toBe(1);
});

test('what is handed out to be sealed holds nothing of a report', async () => {
  const { things } = await lacks();
  const packets = Buffer.from(things[0]?.packets ?? '', 'base64url');
  const { rows } = await at.api.store.pool.query('SELECT sealed FROM report');
  expect(rows[0].sealed.subarray(0, packets.length)).toEqual(packets);
  expect(packets.length).toBe(2 * 96);
});
