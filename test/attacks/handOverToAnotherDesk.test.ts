import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
let ann: string;
let cat: string;
beforeAll(async () => {
  api = await startStaffApi();
  [ann, cat] = [await api.signIn('ann'), await api.signIn('cat')];
});
afterAll(() => api.close());

const holderOf = async (id: string): Promise<string | undefined> =>
  (await api.store.pool.query('SELECT holder FROM assignment WHERE report_id = $1', [Buffer.from(id, 'hex')])).rows[0]
    ?.holder;

test('a report is handed over to nobody but another member of its own desk', async () => {
  const id = await api.addReport('ccu');
  await api.ask(`/v1/staff/reports/${id}/claim`, { method: 'PUT', cookie: ann });
  for (const to of ['cat', 'ann', 'nobody', '', ' bob', 'BOB', 'x'.repeat(101), ['bob'], null]) {
    const answer = await api.ask(`/v1/staff/reports/${id}/hand-over`, { method: 'POST', cookie: ann, json: { to } });
    expect(answer.status).toBe(422);
    expect(await answer.text()).not.toContain('nobody');
  }
  expect(await holderOf(id)).toBe('ann');
});

test('every way to another desk’s report gives the answer that there is none, and changes nothing', async () => {
  const id = await api.addReport('ccu');
  await api.ask(`/v1/staff/reports/${id}/claim`, { method: 'PUT', cookie: ann });
  const tomorrow = { until: '2026-11-25', reason: 'holder-away' };
  const tries: [string, string, unknown?][] = [
    ['PUT', 'claim'],
    ['DELETE', 'claim'],
    ['POST', 'hand-over', { to: 'cat' }],
    ['PUT', 'parking', tomorrow],
    ['DELETE', 'parking'],
    ['GET', 'colleagues'],
  ];
  for (const [method, path, json] of tries) {
    const options = { method, cookie: cat, ...(json === undefined ? {} : { json }) };
    const theirs = await api.ask(`/v1/staff/reports/${id}/${path}`, options);
    const none = await api.ask(`/v1/staff/reports/${'0'.repeat(64)}/${path}`, options);
    expect([path, theirs.status, none.status]).toEqual([path, 404, 404]);
    expect(await theirs.text()).toBe(await none.text());
  }
  expect(await holderOf(id)).toBe('ann');
});

test('none of it is done for another site’s page, or without a session, or for who only takes calls', async () => {
  const id = await api.addReport('ccu');
  const shift = await api.signIn('shift-1', 'call-handler');
  const paths: [string, string][] = [
    ['POST', '/v1/staff/queue/next'],
    ['PUT', `/v1/staff/reports/${id}/claim`],
    ['DELETE', `/v1/staff/reports/${id}/parking`],
  ];
  for (const [method, path] of paths) {
    const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
    expect((await api.ask(path, { method, cookie: ann, headers: elsewhere })).status).toBe(403);
    expect((await api.ask(path, { method, cookie: ann, headers: {} })).status).toBe(403);
    expect((await api.ask(path, { method })).status).toBe(401);
    expect((await api.ask(path, { method, cookie: shift })).status).toBe(403);
  }
  expect(await holderOf(id)).toBeUndefined();
});
