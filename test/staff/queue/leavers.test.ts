import { afterEach, beforeEach, expect, test } from 'vitest';
import { SERVICE } from '../../../src/audit/event.ts';
import { releaseLeavers } from '../../../src/staff/queue/releaseLeavers.ts';
import type { QueuePage } from '../../../src/staff/wire.ts';
import { rosterOf, type StaffApi, startStaffApi } from '../startStaffApi.ts';

let api: StaffApi;
let ann: string;
let bob: string;
beforeEach(async () => {
  api = await startStaffApi();
  [ann, bob] = [await api.signIn('ann'), await api.signIn('bob')];
});
afterEach(() => api.close());

const put = (path: string, cookie: string, json?: unknown): Promise<Response> =>
  api.ask(`/v1/staff/reports/${path}`, { method: 'PUT', cookie, json });
const page = async (view: string): Promise<QueuePage> =>
  (await (await api.ask(`/v1/staff/reports?view=${view}`, { cookie: ann })).json()) as QueuePage;

test('what a removed member had, parked or not, waits again as the roster comes into force, and a colleague goes on', async () => {
  const [held = '', parked = '', anns = '', elsewhere = ''] = await Promise.all(
    ['ccu', 'ccu', 'ccu', 'partner'].map((desk) => api.addReport(desk)),
  );
  const opened = await api.ask(`/v1/staff/reports/${held}?reason=first-reading`, { cookie: bob });
  expect(opened.status).toBe(200);
  await put(`${parked}/claim`, bob);
  await put(`${parked}/parking`, bob, { until: '2026-11-25', reason: 'awaiting-evidence' });
  await put(`${anns}/claim`, ann);
  await put(`${elsewhere}/claim`, await api.signIn('cat'));
  expect((await page('waiting')).counts).toEqual({ waiting: 0, mine: 1, desk: 3, overdue: 0, parked: 1 });

  const without = rosterOf({ ccu: ['ann'], partner: ['cat'] });
  api.roster.current = without;
  await releaseLeavers(api.store, without, api.clock.now);
  const waiting = await page('waiting');
  expect(waiting.reports.map(({ id }) => id).sort()).toEqual([held, parked].sort());
  expect(waiting.counts).toEqual({ waiting: 2, mine: 1, desk: 3, overdue: 0, parked: 0 });
  expect((await api.ask('/v1/staff/reports', { cookie: bob })).status).not.toBe(200);

  expect(await (await put(`${held}/claim`, ann)).json()).toEqual({ taken: true, holder: 'ann' });
  expect((await api.ask(`/v1/staff/reports/${held}?reason=first-reading`, { cookie: ann })).status).toBe(200);
  const { rows } = await api.store.pool.query(
    `SELECT actor, detail FROM audit_entry WHERE action = 'report.released' ORDER BY seq`,
  );
  expect(rows).toEqual([
    { actor: SERVICE, detail: '{"from":"bob","why":"left"}' },
    { actor: SERVICE, detail: '{"from":"bob","why":"left"}' },
  ]);
  await releaseLeavers(api.store, without, api.clock.now);
  expect((await page('mine')).reports.map(({ id }) => id).sort()).toEqual([held, anns].sort());
});

test('members who claim while a roster takes others away never wait for each other for ever', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, () => api.addReport('ccu')));
  for (const id of ids) await put(`${id}/claim`, bob);
  const without = rosterOf({ ccu: ['ann'], partner: ['cat'] });
  api.roster.current = without;
  const answers = await Promise.all([
    ...ids.map((id) => put(`${id}/claim`, ann).then(({ status }) => status)),
    ...ids.toReversed().map((id) => put(`${id}/claim`, ann).then(({ status }) => status)),
    releaseLeavers(api.store, without, api.clock.now).then(() => 200),
    releaseLeavers(api.store, without, api.clock.now).then(() => 200),
  ]);
  expect(new Set(answers)).toEqual(new Set([200]));
  expect((await page('mine')).counts).toMatchObject({ waiting: 0, mine: 12 });
});
