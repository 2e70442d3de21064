import { afterEach, beforeEach, expect, test } from 'vitest';
import { countCalls } from '../../src/audit/countCalls.ts';
import { HOUR_MS, type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';
import { collect } from './startAudit.ts';

let api: StaffApi;
beforeEach(async () => {
  api = await startStaffApi();
});
afterEach(() => api.close());

test('calls are counted by the full hour, once, with nothing of who took or made them', async () => {
  for (const hoursAgo of [1, 3, 3, 4]) await api.addReport('ccu', { hoursAgo });
  await api.store.pool.query("UPDATE report SET channel = 'hotline'");
  await Promise.all([countCalls(api.store, api.clock.now), countCalls(api.store, api.clock.now)]);
  await countCalls(api.store, new Date(api.clock.now.getTime() + HOUR_MS));
  const entries = (await collect(api.store)).filter(({ action }) => action === 'calls.taken');
  expect(entries.map(({ at, detail }) => [at.toISOString(), detail])).toEqual([
    ['2026-11-18T06:00:00.000Z', '{"count":1}'],
    ['2026-11-18T07:00:00.000Z', '{"count":2}'],
    ['2026-11-18T09:00:00.000Z', '{"count":1}'],
  ]);
  for (const entry of entries) expect(entry).toMatchObject({ actor: 'system:service', reportId: null, desk: null });
});
