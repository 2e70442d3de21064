import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import { seal } from '../../src/seal/seal.ts';
import { type AtTransfer, packetOf, startTransfers, WORDS } from '../staff/casework/atTransfer.ts';
import { problemOf } from '../staff/people.ts';

let at: AtTransfer;
let id: string;
const PARTNER = ['cat', 'pat', 'eve'];
beforeAll(async () => {
  at = await startTransfers();
});
afterAll(() => at.api.close());
beforeEach(async () => {
  await at.api.store.pool.query('TRUNCATE report CASCADE');
  id = await at.add();
  await at.clear(id, 'ann', 'dee');
});

const count = async (table: string): Promise<number> =>
  Number((await at.api.store.pool.query(`SELECT count(*) AS n FROM ${table}`)).rows[0].n);
const propose = (desk = 'partner', who = 'ann') =>
  at.send(id, who, 'propose-transfer', { desk, reason: 'wrong-force' });
const agree = (
  keys: Awaited<ReturnType<AtTransfer['sealFor']>>,
  { who = 'dee', serial = at.serial(), desk = 'partner' } = {},
) => at.send(id, who, 'approve-transfer', { desk, serial, keys });
const stays = async (): Promise<void> => {
  expect((await at.view(id, 'dan')).desk).toBe('ccu');
  expect(await count('added_key')).toBe(0);
  expect((await at.open(id, 'cat')).status).toBe(404);
};

test('to a desk that the roster does not have, or to the same desk: nothing is proposed', async () => {
  for (const desk of ['nowhere', 'ccu']) expect(await problemOf(await propose(desk))).toBe('invalid');
  expect((await at.view(id, 'dan')).transfer).toBeNull();
});

test('one person alone moves nothing, whatever their role', async () => {
  expect((await propose('partner', 'dee')).status).toBe(204);
  const keys = await at.sealFor(id, 'dee', PARTNER);
  expect(await problemOf(await agree(keys))).toBe('case-refused');
  await stays();
  expect(await problemOf(await agree(keys, { who: 'ann' }))).toBe('not-your-role');
  await stays();
});

test('who agrees to one desk cannot have it sent to another', async () => {
  await propose('partner');
  const keys = await at.sealFor(id, 'dee', ['nia']);
  expect(await problemOf(await agree(keys, { desk: 'nominated' }))).toBe('case-refused');
  await stays();
});

test('forged packets, another payload, a key of no roster, or a member left out: nothing moves', async () => {
  await propose();
  const good = await at.sealFor(id, 'dee', PARTNER);
  const stranger = await at.sealFor(id, 'dee', ['nia']);
  const whole = await seal(new TextEncoder().encode('other words'), [at.keys['cat']?.publicKey as never]);
  const named = Uint8Array.from(packetOf(good));
  named.fill(7, 3, 11);
  const [first, ...others] = good;
  const forged = (packet: Uint8Array) => [{ ...first, packet: encodeBase64Url(packet) } as never, ...others];
  for (const keys of [
    [],
    others,
    [...good, ...stranger],
    [...stranger, ...others],
    forged(whole),
    forged(named),
    forged(packetOf(good).subarray(2)),
    forged(new Uint8Array()),
    forged(Buffer.concat([packetOf(good), packetOf(good)])),
  ]) {
    expect(['sealed-invalid', 'invalid', 'too-large']).toContain(await problemOf(await agree(keys)));
    await stays();
  }
  expect(await problemOf(await agree([...good, first as never]))).toBe('invalid');
  await stays();
});

test('under a roster that is not in force, nothing moves', async () => {
  await propose();
  const keys = await at.sealFor(id, 'dee', PARTNER);
  for (const serial of [at.serial() - 1, at.serial() + 1]) {
    expect(await problemOf(await agree(keys, { serial }))).toBe('roster-changed');
  }
  await stays();
});

test('whoever the other desk has that is locked out gets no key, and no report', async () => {
  await at.api.store.pool.query(`INSERT INTO case_conflict (report_id, member, answer) VALUES ($1, 'eve', 'named')`, [
    Buffer.from(id, 'hex'),
  ]);
  await propose();
  expect(await problemOf(await agree(await at.sealFor(id, 'dee', PARTNER)))).toBe('sealed-invalid');
  expect((await agree(await at.sealFor(id, 'dee', ['cat', 'pat']))).status).toBe(204);
  expect((await at.open(id, 'eve')).status).toBe(404);
  expect(await at.read(id, 'cat')).toBe(WORDS);
  const { rows } = await at.api.store.pool.query(
    `SELECT member FROM added_key JOIN roster_key USING (fingerprint) ORDER BY member`,
  );
  expect(rows.map(({ member }) => member)).toEqual(['cat', 'pat']);
});

test('where everybody of the other desk is locked out, it does not go there', async () => {
  await at.api.store.pool.query(`INSERT INTO case_conflict (report_id, member, answer) VALUES ($1, 'nia', 'know')`, [
    Buffer.from(id, 'hex'),
  ]);
  await propose('nominated');
  expect(await problemOf(await agree([], { desk: 'nominated' }))).toBe('invalid');
  await stays();
});

test('once it has gone, the old desk reads, works on and takes back nothing', async () => {
  const sealed = await at.open(id, 'dan');
  expect(sealed.status).toBe(200);
  await propose();
  const keys = await at.sealFor(id, 'dee', PARTNER);
  const before = await at.view(id, 'dee');
  expect((await agree(keys)).status).toBe(204);
  for (const who of ['ann', 'dee', 'dan']) {
    const cookie = at.people[who] ?? '';
    for (const path of [`reports/${id}?reason=review`, `reports/${id}/summary`, `cases/${id}`, `links/reports/${id}`]) {
      const { status } = await at.api.ask(`/v1/staff/${path}`, { cookie });
      expect([403, 404]).toContain(status);
    }
    expect([403, 404]).toContain((await at.send(id, who, 'withdraw-transfer', {})).status);
    expect([403, 404]).toContain((await at.send(id, who, 'return-transfer', {})).status);
  }
  const replay = { desk: 'partner', serial: at.serial(), keys, version: before.version };
  const again = await at.api.ask(`/v1/staff/cases/${id}/approve-transfer`, {
    method: 'POST',
    cookie: at.people['dee'] ?? '',
    json: replay,
  });
  expect(again.status).toBe(404);
  const search = await at.api.ask('/v1/staff/search/sealed', {
    method: 'POST',
    cookie: at.people['dee'] ?? '',
    json: { ids: [id] },
  });
  expect((await search.arrayBuffer()).byteLength).toBeLessThan(64);
});

test('a colleague who opens it in the same moment opens it before, or finds it gone; at the other desk nobody has opened it', async () => {
  for (let i = 0; i < 12; i++) {
    const [report, before] = [await at.add(), id];
    id = report;
    await at.clear(id, 'ann', 'dee');
    await propose();
    const keys = await at.sealFor(id, 'dee', PARTNER);
    const { version } = await at.view(id, 'dee');
    const json = { desk: 'partner', serial: at.serial(), keys, version };
    const approval = at.api.ask(`/v1/staff/cases/${id}/approve-transfer`, {
      method: 'POST',
      cookie: at.people['dee'] ?? '',
      json,
    });
    const openings = Array.from({ length: 4 }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, n * 2 + i));
      return (await at.open(id, 'dan')).status;
    });
    expect((await approval).status).toBe(204);
    for (const status of await Promise.all(openings)) expect([200, 404]).toContain(status);
    const { rows } = await at.api.store.pool.query(
      `SELECT triage.desk, state, holder, clock.met_at FROM triage JOIN clock USING (report_id)
       WHERE report_id = $1 AND kind = 'desk_open'`,
      [Buffer.from(id, 'hex')],
    );
    expect(rows).toEqual([{ desk: 'partner', state: 'RECEIVED', holder: null, met_at: null }]);
    expect(before).not.toBe(id);
  }
});

test('of two who agree at once, one does, and the keys are kept once', async () => {
  await propose();
  await at.clear(id, 'dan');
  const keys = await at.sealFor(id, 'dee', PARTNER);
  const answers = await Promise.all([agree(keys), agree(keys, { who: 'dan' })]);
  expect(answers.map(({ status }) => status).filter((status) => status === 204)).toHaveLength(1);
  expect(await count('case_transfer')).toBe(1);
  expect(await count('added_key')).toBe(3);
});
