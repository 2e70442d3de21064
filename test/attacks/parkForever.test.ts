import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

let api: StaffApi;
let ann: string;
let id: string;
beforeAll(async () => {
  api = await startStaffApi();
  ann = await api.signIn('ann');
  id = await api.addReport('ccu');
  await api.ask(`/v1/staff/reports/${id}/claim`, { method: 'PUT', cookie: ann });
});
afterAll(() => api.close());

const park = async (json: unknown): Promise<number> =>
  (await api.ask(`/v1/staff/reports/${id}/parking`, { method: 'PUT', cookie: ann, json })).status;
const reason = 'awaiting-evidence';

test('a report is put out of sight for sixty days at most, and never backwards', async () => {
  for (const until of ['2027-01-18', '9999-12-31', '2026-11-18', '2026-11-17', '1970-01-01']) {
    expect([until, await park({ until, reason })]).toEqual([until, 422]);
  }
  expect(await park({ until: '2027-01-17', reason })).toBe(204);
});

test('what is no day and what is no reason is refused, and no words are taken', async () => {
  for (const until of ['2026-02-30', '2026-13-01', 'infinity', '2026-11-25T10:00:00Z', '', 20261125, null]) {
    expect(await park({ until, reason })).toBe(422);
  }
  for (const other of ['because of Sergeant Example', '', 'toString', null]) {
    expect(await park({ until: '2026-11-25', reason: other })).toBe(422);
  }
  expect(await park({ until: '2026-11-25', reason, note: 'a name' })).toBe(422);
});

test('a parked report whose clock runs out is among the overdue, and its parking hides no alarm', async () => {
  expect(await park({ until: '2026-12-30', reason })).toBe(204);
  api.clock.now = new Date('2026-11-20T10:00:00Z');
  ann = await api.signIn('ann');
  const page = (await (await api.ask('/v1/staff/reports?view=overdue', { cookie: ann })).json()) as {
    reports: { id: string }[];
  };
  expect(page.reports.map((report) => report.id)).toEqual([id]);
});
