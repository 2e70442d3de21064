import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { announce } from '../../src/staff/queue/events/announce.ts';
import { until } from '../queue/until.ts';
import { type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';
import { listen } from './events.ts';

let api: StaffApi;
beforeAll(async () => {
  api = await startStaffApi();
});
afterAll(() => api.close());

/** Connections on which the service listens to the database; one that has not said LISTEN to its end hears nothing yet. */
const listening = async (): Promise<number> => {
  const { rows } = await api.store.pool.query(
    `SELECT FROM pg_stat_activity WHERE application_name = 'candour-listen' AND query LIKE 'LISTEN%' AND state = 'idle'
     AND datname = current_database()`,
  );
  return rows.length;
};
const ready = (): Promise<void> => until(async () => (await listening()) > 0);
/** So that the next test does not take the connection of this one for its own. */
afterEach(() => until(async () => (await listening()) === 0));

test('who listens learns that something changed at their desk, and not what, where, who or when', async () => {
  const id = await api.addReport('ccu');
  const bob = await api.signIn('bob');
  const [mine, other] = [await listen(api, await api.signIn('ann')), await listen(api, await api.signIn('cat'))];
  await ready();
  await api.ask(`/v1/staff/reports/${id}/claim`, { method: 'PUT', cookie: bob });
  await until(() => mine.heard().includes('event: changed'));
  expect(mine.heard().replaceAll(/: (listening|still here)\n\n/g, '')).toMatch(/^(event: changed\ndata: ?\n\n)+$/);
  expect(other.heard()).not.toContain('changed');
  await announce(api.store, ['partner']);
  await until(() => other.heard().includes('event: changed'));
  await Promise.all([mine.stop(), other.stop()]);
});

test('a burst is told as one change or two, not as many as there were', async () => {
  const ann = await listen(api, await api.signIn('ann'));
  await ready();
  for (let change = 0; change < 50; change += 1) await announce(api.store, ['ccu']);
  await until(() => ann.heard().includes('changed'));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(ann.heard().split('event: changed').length - 1).toBeLessThan(10);
  await ann.stop();
});
