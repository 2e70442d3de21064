import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HeldLinkKey, LinkMatches } from '../../../src/staff/links/wire.ts';
import { type StaffApi, startStaffApi } from '../startStaffApi.ts';
import { random, sealedKey, token } from './values.ts';

let api: StaffApi;
let ann: string;
let cat: string;

beforeAll(async () => {
  api = await startStaffApi();
  [ann, cat] = [await api.signIn('ann'), await api.signIn('cat')];
});
afterAll(() => api.close());

const putKey = async (json: unknown, cookie = ann): Promise<number> =>
  (await api.ask('/v1/staff/links/keys', { method: 'PUT', cookie, json })).status;
const keys = async (cookie = ann): Promise<HeldLinkKey[]> =>
  (await (await api.ask('/v1/staff/links/keys', { cookie })).json()).keys;
const putSet = async (id: string, tokens: unknown[], epoch = 1, cookie = ann): Promise<number> => {
  const json = { epoch, sealed: random(300), tokens };
  return (await api.ask(`/v1/staff/links/reports/${id}`, { method: 'PUT', cookie, json })).status;
};
const matches = async (report: string, tokens: string[], cookie = ann): Promise<Response> =>
  api.ask('/v1/staff/links/matches', { method: 'POST', cookie, json: { report, tokens } });
const found = async (report: string, tokens: string[]): Promise<LinkMatches> =>
  (await matches(report, tokens)).json() as Promise<LinkMatches>;
const audit = async (action: string): Promise<Record<string, unknown>[]> =>
  (await api.store.pool.query('SELECT * FROM audit_entry WHERE action = $1', [action])).rows;

test('a desk has no key, then its first; of two that are made at once one is kept', async () => {
  expect(await keys()).toEqual([]);
  const made = [sealedKey('ccu', 1), sealedKey('ccu', 1)];
  const statuses = await Promise.all(made.map((key) => putKey(key)));
  expect(statuses.sort()).toEqual([204, 409]);
  const [kept] = await keys();
  expect(made.map(({ sealed }) => sealed)).toContain(kept?.sealed);
  expect(kept).toMatchObject({ desk: 'ccu', epoch: 1, sealedBy: 'ann', sealedHour: '2026-11-18T10:00:00.000Z' });
  expect(await keys(cat)).toEqual([]);
});

test('a key is sealed anew only as the same key, and followed only by the next', async () => {
  const [kept] = await keys();
  const { keyCheck = '' } = kept ?? {};
  expect(await putKey({ ...sealedKey('ccu', 1), keyCheck })).toBe(204);
  expect(await putKey(sealedKey('ccu', 1))).toBe(409);
  expect(await putKey(sealedKey('ccu', 3))).toBe(409);
  expect(await putKey(sealedKey('partner', 1))).toBe(404);
});

test('reports that share a token are found, with what they share and nothing more; the report itself is not', async () => {
  const [one, other, third] = [await api.addReport('ccu'), await api.addReport('ccu'), await api.addReport('ccu')];
  const [same, alike, lone] = [token('name', 'exact'), token('name', 'weak'), token('collar', 'exact')];
  expect(await putSet(one, [same, alike])).toBe(204);
  expect(await putSet(other, [same, lone])).toBe(204);
  expect(await putSet(third, [alike])).toBe(204);
  const { matches: rows, more } = await found(one, [same.token, alike.token]);
  expect(more).toBe(false);
  expect(rows.map(({ report, token: shared, strength }) => [report, shared, strength]).sort()).toEqual(
    [
      [other, same.token, 'exact'],
      [third, alike.token, 'weak'],
    ].sort(),
  );
  expect(rows[0]).toMatchObject({ desk: 'ccu', state: 'RECEIVED', kind: 'name' });
  expect((await audit('links.compared')).length).toBe(1);
});

test('what is confirmed anew takes the place of what was; nothing confirmed takes a report out', async () => {
  const [one, other] = [await api.addReport('ccu'), await api.addReport('ccu')];
  const [first, second] = [token(), token()];
  await putSet(one, [first]);
  await putSet(other, [first, second]);
  await putSet(other, [second]);
  expect((await found(one, [first.token])).matches).toEqual([]);
  await putSet(other, []);
  expect((await found(one, [second.token])).matches).toEqual([]);
  const held = await (await api.ask(`/v1/staff/links/reports/${other}`, { cookie: ann })).json();
  expect(held.set).toMatchObject({ report: other, desk: 'ccu', epoch: 1 });
});

test('a new key makes the sets before it stale; each leaves the list as it is put anew', async () => {
  const report = await api.addReport('ccu');
  await putSet(report, [token()]);
  expect(await putKey(sealedKey('ccu', 2))).toBe(204);
  expect(await putSet(report, [token()], 1)).toBe(409);
  const stale = async () => (await api.ask('/v1/staff/links/sets?desk=ccu&before=2', { cookie: ann })).json();
  const before = await stale();
  expect(before.left).toBeGreaterThan(1);
  expect(before.sets.map((set: { report: string }) => set.report)).toContain(report);
  expect(await putSet(report, [token()], 2)).toBe(204);
  const after = await stale();
  expect(after.left).toBe(before.left - 1);
  expect(after.sets.map((set: { report: string }) => set.report)).not.toContain(report);
  expect((await api.ask('/v1/staff/links/sets?desk=partner&before=2', { cookie: ann })).status).toBe(404);
});

test('tokens go with their report', async () => {
  const [one, other] = [await api.addReport('ccu'), await api.addReport('ccu')];
  const shared = token();
  await putSet(one, [shared], 2);
  await putSet(other, [shared], 2);
  await api.store.pool.query('DELETE FROM triage WHERE report_id = $1', [Buffer.from(other, 'hex')]);
  expect((await found(one, [shared.token])).matches).toEqual([]);
  const { rows } = await api.store.pool.query('SELECT FROM link_token WHERE report_id = $1', [
    Buffer.from(other, 'hex'),
  ]);
  expect(rows).toEqual([]);
});

test('what has not the form that it must have is refused, and nothing of it repeated', async () => {
  const id = await api.addReport('ccu');
  const bad: unknown[] = [
    { ...token(), token: 'short' },
    { ...token(), kind: 'address' },
    { ...token(), strength: 'certain' },
  ];
  for (const one of bad) expect(await putSet(id, [one], 2)).toBe(422);
  expect(
    await putSet(
      id,
      Array.from({ length: 1_001 }, () => token()),
      2,
    ),
  ).toBe(422);
  expect((await matches(id, [])).status).toBe(422);
  const answer = await matches('Darren Price', ['x']);
  expect(await answer.text()).not.toContain('Darren');
});

test('the audit has codes and counts, and no token', async () => {
  const text = JSON.stringify(await audit('links.confirmed'));
  expect(text).toContain('ann');
  const { rows } = await api.store.pool.query("SELECT encode(token, 'base64') AS token FROM link_token");
  for (const { token: kept } of rows) expect(text).not.toContain(kept.slice(0, 20));
});
