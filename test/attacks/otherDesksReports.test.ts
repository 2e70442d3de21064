import { afterAll, beforeAll, expect, test } from 'vitest';
import { rosterOf, type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
beforeAll(async () => {
  api = await startStaffApi();
});
afterAll(() => api.close());

const stateOf = async (id: string): Promise<unknown> =>
  (
    await api.store.pool.query(
      `SELECT state, (SELECT met_at FROM clock WHERE report_id = $1 AND kind = 'first_open') AS met,
       (SELECT count(*)::int FROM report_opening WHERE report_id = $1) AS openings FROM triage WHERE report_id = $1`,
      [Buffer.from(id, 'hex')],
    )
  ).rows[0];

test('another desk’s report is not there: the same answer as for none at all, and no mark on it', async () => {
  const id = await api.addReport('partner');
  const ann = await api.signIn('ann');
  for (const suffix of ['?reason=first-reading', '/summary']) {
    const theirs = await api.ask(`/v1/staff/reports/${id}${suffix}`, { cookie: ann });
    const none = await api.ask(`/v1/staff/reports/${'0'.repeat(64)}${suffix}`, { cookie: ann });
    expect([theirs.status, none.status]).toEqual([404, 404]);
    expect(await theirs.text()).toBe(await none.text());
  }
  expect(await stateOf(id)).toEqual({ state: 'RECEIVED', met: null, openings: 0 });
  expect(
    (await api.ask(`/v1/staff/reports/${id}?reason=first-reading`, { cookie: await api.signIn('cat') })).status,
  ).toBe(200);
});

test('neither list nor counts tell of another desk’s reports', async () => {
  const before = await (await api.ask('/v1/staff/reports', { cookie: await api.signIn('ann') })).json();
  await api.addReport('partner', { hoursAgo: 100 });
  const after = await (await api.ask('/v1/staff/reports', { cookie: await api.signIn('ann') })).json();
  expect(after).toEqual(before);
});

test('a cursor into another desk’s queue gives this desk’s rows only', async () => {
  const theirs = await api.addReport('partner', { hoursAgo: 50 });
  const own = await api.addReport('ccu');
  const cookie = await api.signIn('ann');
  const response = await api.ask(`/v1/staff/reports?after=1-0-${theirs}`, { cookie });
  const { reports } = (await response.json()) as { reports: { id: string; desk: string }[] };
  expect(reports.map((report) => report.id)).toEqual([own]);
});

test('a member who changes desks in the roster sees the new desk and no longer the old one', async () => {
  const id = await api.addReport('ccu');
  const cookie = await api.signIn('bob');
  expect((await api.ask(`/v1/staff/reports/${id}/summary`, { cookie })).status).toBe(200);
  api.roster.current = rosterOf({ ccu: ['ann'], partner: ['cat', 'bob'] });
  expect((await api.ask(`/v1/staff/reports/${id}/summary`, { cookie })).status).toBe(404);
});
