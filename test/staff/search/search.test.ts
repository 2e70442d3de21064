import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFrames } from '../../../src/envelope/frames.ts';
import type { IndexablePage } from '../../../src/staff/search/wire.ts';
import { type StaffApi, startStaffApi } from '../startStaffApi.ts';

let api: StaffApi;
let ann: string;

beforeAll(async () => {
  api = await startStaffApi();
  ann = await api.signIn('ann');
});
afterAll(() => api.close());

const listed = async (cookie = ann): Promise<string[]> => {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const query: string = after === null ? '' : `?after=${after}`;
    const page = (await (await api.ask(`/v1/staff/search/reports${query}`, { cookie })).json()) as IndexablePage;
    ids.push(...page.reports.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  return ids;
};
const batch = async (ids: string[], cookie = ann): Promise<string[]> => {
  const response = await api.ask('/v1/staff/search/sealed', { method: 'POST', cookie, json: { ids } });
  expect(response.status).toBe(200);
  return readFrames(new Uint8Array(await response.arrayBuffer())).map(({ id }) => Buffer.from(id).toString('hex'));
};
const open = (id: string, cookie = ann): Promise<Response> =>
  api.ask(`/v1/staff/reports/${id}?reason=first-reading`, { cookie });
const setState = (id: string, state: string): Promise<unknown> =>
  api.store.pool.query('UPDATE triage SET state = $2 WHERE report_id = $1', [Buffer.from(id, 'hex'), state]);
const indexed = async (id: string): Promise<number> =>
  (
    await api.store.pool.query("SELECT FROM audit_entry WHERE action = 'report.indexed' AND report_id = $1", [
      Buffer.from(id, 'hex'),
    ])
  ).rowCount ?? 0;

test('what nobody has opened is not there; what I opened is, and what a colleague did only after the conflict check', async () => {
  const [waiting, mine, theirs] = [await api.addReport('ccu'), await api.addReport('ccu'), await api.addReport('ccu')];
  await open(mine);
  await open(theirs, await api.signIn('bob'));
  expect(await listed()).toEqual([mine]);
  expect(await batch([waiting, mine, theirs])).toEqual([mine]);
  await setState(theirs, 'CONFLICT_CHECKED');
  expect((await listed()).sort()).toEqual([mine, theirs].sort());
});

test('a batch hands out the bytes of each report, records each, and opens none', async () => {
  const id = await api.addReport('ccu');
  await open(id);
  await setState(id, 'ASSESSED');
  const cookie = await api.signIn('bob');
  const response = await api.ask('/v1/staff/search/sealed', { method: 'POST', cookie, json: { ids: [id] } });
  const [frame] = readFrames(new Uint8Array(await response.arrayBuffer()));
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(frame?.sealed ?? []));
  expect(Buffer.from(digest).toString('hex')).toBe(id);
  expect(await indexed(id)).toBe(1);
  const summary = await (await api.ask(`/v1/staff/reports/${id}/summary`, { cookie })).json();
  expect(summary.state).toBe('ASSESSED');
  expect(summary.openings.map((opening: { member: string }) => opening.member)).toEqual(['ann']);
});

test('pages neither repeat nor skip', async () => {
  const some = () =>
    Promise.all(Array.from({ length: 10 }, async () => setState(await api.addReport('ccu'), 'CLOSED')));
  for (let added = 0; added <= 510; added += 10) await some();
  const ids = await listed();
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(510);
});

test('another desk’s reports are neither listed nor handed out, and asking leaves no mark', async () => {
  const id = await api.addReport('partner');
  await setState(id, 'ASSESSED');
  expect(await listed()).not.toContain(id);
  expect(await batch([id])).toEqual([]);
  expect(await indexed(id)).toBe(0);
  expect(await batch([id], await api.signIn('cat'))).toEqual([id]);
});

test('more than a batch, and what is no id, is refused', async () => {
  const ask = async (ids: string[]): Promise<number> =>
    (await api.ask('/v1/staff/search/sealed', { method: 'POST', cookie: ann, json: { ids } })).status;
  expect(await ask([])).toBe(422);
  expect(await ask(['x'])).toBe(422);
  expect(await ask(Array.from({ length: 17 }, (_, index) => index.toString(16).padStart(64, '0')))).toBe(422);
});
