import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallEnvelope } from '../../src/envelope/envelope.ts';
import { createSignInLink } from '../../src/staff/createSignInLink.ts';
import { endAccess } from '../../src/staff/endAccess.ts';
import { LINK_LIFETIME_MS } from '../../src/staff/limits.ts';
import { makeCallEnvelope } from '../intake/envelopes.ts';
import { type StaffApi, startStaffApi } from './startStaffApi.ts';

let api: StaffApi;
beforeAll(async () => {
  api = await startStaffApi();
});
afterAll(() => api.close());

const send = async (json: CallEnvelope, cookie: string): Promise<Response> =>
  api.ask('/v1/staff/calls', { method: 'POST', cookie, json });

test('a call handler signs in with a link and is told so: no desk, no key to unlock', async () => {
  const cookie = await api.signIn('shift-b', 'call-handler');
  expect(await (await api.ask('/v1/staff/me', { cookie })).json()).toMatchObject({
    member: 'shift-b',
    role: 'call-handler',
    unit: 'Test unit',
    desks: [],
    keys: [],
  });
  const ann = await api.signIn('ann');
  expect(await (await api.ask('/v1/staff/me', { cookie: ann })).json()).toMatchObject({ role: 'member' });
});

test('a call’s report is held once, by its channel, without a challenge and without a name', async () => {
  const cookie = await api.signIn('shift-b', 'call-handler');
  const envelope = makeCallEnvelope({ priority: true });
  const woken = api.woken.times;
  const first = await send(envelope, cookie);
  expect(first.status).toBe(201);
  expect(api.woken.times).toBe(woken + 1);
  const taken = (await first.json()) as { id: string; receivedOn: string };
  expect(taken.receivedOn).toBe('2026-11-18');
  const again = await send(envelope, cookie);
  expect(again.status).toBe(200);
  expect(await again.json()).toEqual(taken);
  const { rows } = await api.store.pool.query('SELECT * FROM report WHERE id = $1', [Buffer.from(taken.id, 'hex')]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ desk: 'ccu', channel: 'hotline', priority: true, challenge_digest: null });
  expect(JSON.stringify(Object.entries(rows[0]))).not.toContain('shift-b');
  const outbox = await api.store.pool.query('SELECT topic FROM outbox WHERE report_id = $1', [
    Buffer.from(taken.id, 'hex'),
  ]);
  expect(outbox.rows).toEqual([{ topic: 'triage' }]);
});

test('any number of calls: none spends what another needs', async () => {
  const cookie = await api.signIn('shift-b', 'call-handler');
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(makeCallEnvelope(), cookie)));
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
});

test('a shift’s link opens nothing after twelve hours, and nothing once it is taken back', async () => {
  const use = (token: string) => api.ask('/v1/staff/session', { method: 'POST', json: { token } });
  const [late, taken] = [
    await createSignInLink(api.store, 'shift-c', new Date(api.clock.now.getTime() - LINK_LIFETIME_MS), 'call-handler'),
    await createSignInLink(api.store, 'shift-c', api.clock.now, 'call-handler'),
  ];
  expect((await use(late)).status).toBe(401);
  const cookie = await api.signIn('shift-c', 'call-handler');
  expect(await endAccess(api.store, 'shift-c')).toEqual({ sessions: 1, links: 2 });
  expect((await use(taken)).status).toBe(401);
  expect((await send(makeCallEnvelope(), cookie)).status).toBe(401);
});
