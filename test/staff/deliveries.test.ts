import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Deliveries } from '../../src/staff/deliveries/wire.ts';
import { type StaffApi, startStaffApi } from './startStaffApi.ts';

let api: StaffApi;
beforeEach(async () => {
  api = await startStaffApi();
});
afterEach(() => api.close());

const random = (): Buffer => crypto.getRandomValues(Buffer.alloc(16));

/** Puts deliveries of a report into the record, as they are after their attempts. */
async function addDeliveries(report: string): Promise<void> {
  const ended = { next_attempt_at: null, ended_on: '2026-11-18' };
  const due = { next_attempt_at: new Date('2026-11-18T12:34:56Z') };
  const common = { desk: 'ccu', report_id: Buffer.from(report, 'hex') };
  await api.store.db
    .insertInto('delivery')
    .values([
      { ...common, id: random(), way: 'mail', recipient: 'one', state: 'sent', attempts: 1, ...ended },
      {
        ...common,
        id: random(),
        way: 'mail',
        recipient: 'two',
        state: 'refused',
        attempts: 1,
        code: 'SMTP_550',
        ...ended,
      },
      {
        ...common,
        id: random(),
        way: 'webhook',
        recipient: 'three',
        state: 'waiting',
        attempts: 2,
        code: 'HTTP_503',
        ...due,
      },
    ])
    .execute();
  await api.store.db
    .insertInto('delivery')
    .values({ id: random(), way: 'mail', recipient: 'one', desk: 'ccu', notice_day: '2026-11-18', ...due })
    .execute();
}

test('shows by recipient what went, waits and failed, and of failures the code', async () => {
  const report = await api.addReport('ccu');
  await addDeliveries(report);
  const response = await api.ask('/v1/staff/deliveries', {
    cookie: await api.signIn('watcher', 'member', ['administrator']),
  });
  expect(response.status).toBe(200);
  const text = await response.text();
  const { recipients, failed, failing } = JSON.parse(text) as Deliveries;
  const none = { waiting: 0, sending: 0, sent: 0, refused: 0, 'given-up': 0 };
  expect(recipients).toEqual([
    { recipient: 'one', desk: 'ccu', way: 'mail', counts: { ...none, waiting: 1, sent: 1 }, failing: false },
    { recipient: 'three', desk: 'ccu', way: 'webhook', counts: { ...none, waiting: 1 }, failing: true },
    { recipient: 'two', desk: 'ccu', way: 'mail', counts: { ...none, refused: 1 }, failing: false },
  ]);
  const id = expect.stringMatching(/^[0-9a-f]{32}$/);
  expect(failing).toEqual([
    {
      id,
      recipient: 'three',
      desk: 'ccu',
      way: 'webhook',
      kind: 'report',
      attempts: 2,
      code: 'HTTP_503',
      nextTryBy: '2026-11-18T13:00:00Z',
    },
  ]);
  expect(failed).toEqual([
    {
      id,
      recipient: 'two',
      desk: 'ccu',
      way: 'mail',
      kind: 'report',
      state: 'refused',
      attempts: 1,
      code: 'SMTP_550',
      endedOn: '2026-11-18',
      canRetry: true,
    },
  ]);
  expect(text).not.toMatch(/12:34|@/);
  expect(text).not.toContain(report);
});

test('is for nobody who is not signed in, nor for a call handler or who reads reports', async () => {
  expect((await api.ask('/v1/staff/deliveries')).status).toBe(401);
  for (const cookie of [await api.signIn('desk-phone', 'call-handler'), await api.signIn('ann')]) {
    expect((await api.ask('/v1/staff/deliveries', { cookie })).status).toBe(403);
  }
});

test('what was refused waits again from its first attempt on, what waits goes at once, and the audit says who did it', async () => {
  const report = await api.addReport('ccu');
  await addDeliveries(report);
  const cookie = await api.signIn('watcher', 'member', ['administrator']);
  const read = async () => (await (await api.ask('/v1/staff/deliveries', { cookie })).json()) as Deliveries;
  const before = await read();
  for (const { id } of [...before.failed, ...before.failing]) {
    const response = await api.ask(`/v1/staff/deliveries/${id}/retry`, { method: 'POST', cookie });
    expect(response.status).toBe(202);
  }
  const { failed, failing } = await read();
  expect(failed).toEqual([]);
  expect(failing.map(({ recipient, attempts }) => [recipient, attempts]).sort()).toEqual([
    ['three', 2],
    ['two', 0],
  ]);
  const due = await api.store.pool.query('SELECT FROM delivery WHERE next_attempt_at = $1', [api.clock.now]);
  expect(due.rowCount).toBe(2);
  const { rows } = await api.store.pool.query(
    "SELECT actor, action, desk, at, encode(report_id, 'hex') AS report, detail FROM audit_entry WHERE action = 'delivery.retried' ORDER BY detail",
  );
  expect(rows).toEqual(
    [
      { recipient: 'three', way: 'webhook' },
      { recipient: 'two', way: 'mail' },
    ].map((detail) => ({
      actor: 'watcher',
      action: 'delivery.retried',
      desk: 'ccu',
      // The report came in this hour, which is all that is kept of the time.
      at: new Date('2026-11-18T10:00:00Z'),
      report,
      detail: JSON.stringify(detail),
    })),
  );
});
