import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ROLES } from '../../src/staff/roles/roles.ts';
import { until } from '../queue/until.ts';
import { problemOf } from '../staff/people.ts';
import { type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';
import { mailBy, type Outgoing, openOutgoing, settingsFor } from '../support/outgoing.ts';
import { startRelay, type TestRelay } from '../support/relay.ts';

const SLOW = 60_000;

let api: StaffApi;
let out: Outgoing;
let relay: TestRelay;
let refusing: boolean;

/** The API and the workers on one database. */
beforeAll(async () => {
  out = await openOutgoing();
  api = await startStaffApi({ store: out.store });
  relay = await startRelay({ refuse: () => (refusing ? { code: 550, at: 'recipient' } : undefined) });
  const recipients = [{ name: 'box', address: 'box@unit.example' }];
  out.work(mailBy(relay.url, settingsFor({ ccu: { mode: 'immediate', recipients } })));
});
afterAll(async () => {
  await out?.close();
  await api?.close();
  await relay?.close();
});
beforeEach(async () => {
  await out.store.pool.query('TRUNCATE report CASCADE');
  relay.taken.length = 0;
  refusing = true;
});

const retry = async (id: string, cookie?: string): Promise<Response> =>
  await api.ask(`/v1/staff/deliveries/${id}/retry`, { method: 'POST', ...(cookie ? { cookie } : {}) });
const administrator = () => api.signIn('watcher', 'member', ['administrator']);

/** A report whose delivery the relay has refused for good; the delivery's id. */
async function refused(): Promise<string> {
  await out.accept([crypto.getRandomValues(new Uint8Array(200))]);
  await until(async () => (await out.deliveries())[0]?.state === 'refused', SLOW);
  return (await out.deliveries())[0]?.id ?? '';
}

/** Noted as sent too, so that no worker has anything in hand when the next test empties the tables. */
const untilSent = () => until(async () => (await out.deliveries()).every(({ state }) => state === 'sent'), SLOW);

test('nobody but an administrator, from the console alone, has it tried again', async () => {
  const id = await refused();
  refusing = false;
  expect((await retry(id)).status).toBe(401);
  for (const role of ROLES.filter((one) => one !== 'administrator')) {
    const name = { 'call-handler': 'phone', auditor: 'una' }[role as string] ?? 'ann';
    const cookie = await api.signIn(name, role === 'call-handler' ? 'call-handler' : 'member', [role]);
    expect([role, await problemOf(await retry(id, cookie))]).toEqual([role, 'not-your-role']);
  }
  const cookie = await administrator();
  const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
  const path = `/v1/staff/deliveries/${id}/retry`;
  expect((await api.ask(path, { method: 'POST', cookie, headers: elsewhere })).status).toBe(403);
  expect((await out.deliveries())[0]?.state).toBe('refused');
  expect(relay.taken).toEqual([]);
});

test('pressed ten times at once it goes once, and what was delivered does not go again', async () => {
  const id = await refused();
  refusing = false;
  const cookie = await administrator();
  const first = await Promise.all(Array.from({ length: 10 }, () => retry(id, cookie)));
  expect(first.map(({ status }) => status).every((status) => status === 202 || status === 409)).toBe(true);
  await untilSent();
  for (let press = 0; press < 3; press++) {
    expect(await problemOf(await retry(id, cookie))).toBe('delivery-not-failed');
  }
  await out.letTimePass();
  // Another one behind it: when that has come, a second copy of the first would have too.
  await out.accept([crypto.getRandomValues(new Uint8Array(200))]);
  await until(() => relay.taken.length >= 2, SLOW);
  await untilSent();
  const ids = relay.taken.map(({ raw }) => /^Message-ID: <([0-9a-f]{32})@/m.exec(raw)?.[1]);
  expect(ids.filter((one) => one === id)).toHaveLength(1);
  expect(relay.taken).toHaveLength(2);
});

test('one in a worker’s hand, a notice, an alarm, and what is no delivery are left as they are', async () => {
  const cookie = await administrator();
  const id = await refused();
  await out.store.pool.query(
    "UPDATE delivery SET state = 'sending', next_attempt_at = now() + interval '1 hour', ended_on = NULL",
  );
  expect(await problemOf(await retry(id, cookie))).toBe('delivery-not-failed');
  const ended = { state: 'refused' as const, next_attempt_at: null, ended_on: '2026-11-18', code: 'SMTP_550' };
  const common = { way: 'mail' as const, recipient: 'box', desk: 'ccu', ...ended };
  const [notice, alarm] = [crypto.getRandomValues(Buffer.alloc(16)), crypto.getRandomValues(Buffer.alloc(16))];
  await out.store.db
    .insertInto('delivery')
    .values({ ...common, id: notice, notice_day: '2026-11-18' })
    .execute();
  await out.store.db
    .insertInto('delivery')
    .values({ ...common, id: alarm, alarm: true })
    .execute();
  for (const one of [notice, alarm]) {
    expect(await problemOf(await retry(one.toString('hex'), cookie))).toBe('delivery-not-failed');
  }
  expect((await retry('0f'.repeat(16), cookie)).status).toBe(404);
  for (const bad of ['0f', 'x'.repeat(32), "0f' OR true --"]) {
    expect((await retry(encodeURIComponent(bad), cookie)).status).toBe(422);
  }
  expect(relay.taken).toEqual([]);
});
