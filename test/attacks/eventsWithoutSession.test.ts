import { afterAll, beforeAll, expect, test } from 'vitest';
import { announce } from '../../src/staff/queue/events/announce.ts';
import { until } from '../queue/until.ts';
import { MINUTE_MS, type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';
import { BACKGROUND, listen } from './events.ts';

let api: StaffApi;
beforeAll(async () => {
  api = await startStaffApi();
});
afterAll(() => api.close());

test('nobody listens without a session, with a role that reads no queue, or in the name of a person’s action', async () => {
  const events = '/v1/staff/queue/events';
  expect((await api.ask(events, { headers: BACKGROUND })).status).toBe(401);
  expect((await api.ask(events, { headers: BACKGROUND, cookie: `candour_session=${'A'.repeat(43)}` })).status).toBe(
    401,
  );
  const shift = await api.signIn('shift-1', 'call-handler');
  expect((await api.ask(events, { headers: BACKGROUND, cookie: shift })).status).toBe(403);
  const ann = await api.signIn('ann');
  expect((await api.ask(events, { cookie: ann })).status).toBe(422);
  const elsewhere = { ...BACKGROUND, 'sec-fetch-site': 'cross-site' };
  expect((await api.ask(events, { cookie: ann, headers: elsewhere })).status).toBe(403);
});

test('listening keeps no session alive, and ends when the session has', async () => {
  const cookie = await api.signIn('ann');
  const listener = await listen(api, cookie);
  await until(() => listener.heard().includes('listening'));
  const before = await api.store.pool.query('SELECT max(seen_at) AS seen FROM member_session');
  await api.ask('/v1/staff/me', { cookie, headers: BACKGROUND });
  const after = await api.store.pool.query('SELECT max(seen_at) AS seen FROM member_session');
  expect(after.rows).toEqual(before.rows);
  api.clock.now = new Date(api.clock.now.getTime() + 31 * MINUTE_MS);
  await announce(api.store, ['ccu']);
  await listener.ended;
  expect(listener.heard()).not.toContain('changed');
});

test('a member has so many streams and no more, and one that ends makes room', async () => {
  const cookie = await api.signIn('bob');
  const listeners = [];
  for (let window = 0; window < 4; window += 1) listeners.push(await listen(api, cookie));
  expect(listeners.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const fifth = await api.ask('/v1/staff/queue/events', { cookie, headers: BACKGROUND });
  expect(fifth.status).toBe(503);
  const other = await listen(api, await api.signIn('cat'));
  expect(other.status).toBe(200);
  await listeners[0]?.stop();
  await until(async () => {
    const again = await listen(api, cookie);
    listeners.push(again);
    return again.status === 200;
  });
  await Promise.all([...listeners, other].map((listener) => listener.stop()));
});
