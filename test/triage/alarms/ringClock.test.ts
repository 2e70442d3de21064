import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertReports } from '../../../src/store/insertReports.ts';
import { openStore, type Store } from '../../../src/store/openStore.ts';
import { ringClock } from '../../../src/triage/alarms/ringClock.ts';
import { clocksOf } from '../../../src/triage/clocksOf.ts';
import { enterQueue } from '../../../src/triage/enterQueue.ts';
import { englandWales } from '../../../src/triage/rules/england-wales.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await createTestDatabase();
  store = await openStore(database.url);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

async function received(at: string, priority = false): Promise<Buffer> {
  const random = (bytes: number): Buffer => crypto.getRandomValues(Buffer.alloc(bytes));
  const id = random(32);
  await insertReports(store, [
    {
      id,
      desk: 'ccu',
      channel: 'chat',
      sealed: random(64),
      receivedHour: new Date(at),
      priority,
      mailboxToken: random(32),
      mailboxKey: random(64),
      challengeDigest: random(32),
    },
  ]);
  await enterQueue(store, clocksOf(englandWales), id);
  return id;
}

/** What rings at that moment. */
const ring = async (id: Buffer, kind: string, at: string): Promise<string | undefined> =>
  (await ringClock(store, id, kind, new Date(at)))?.stage;

test.each([
  ['an ordinary week', '2026-11-16T09:00:00Z', '2026-11-23T23:59:59Z'],
  ['the night on which the clocks go back', '2026-10-23T09:00:00Z', '2026-10-30T23:59:59Z'],
  ['summer time still when it came', '2026-10-19T09:00:00Z', '2026-10-26T23:59:59Z'],
  ['the night on which the clocks go forward, and Easter', '2027-03-24T09:00:00Z', '2027-04-02T22:59:59Z'],
  ['Christmas with its substitute days', '2027-12-23T09:00:00Z', '2028-01-04T23:59:59Z'],
  ['May Day', '2027-04-30T09:00:00Z', '2027-05-10T22:59:59Z'],
])('an assessment is overdue after five working days, to the second: %s', async (_name, came, due) => {
  const id = await received(came);
  const dueAt = new Date(due);
  expect(await ring(id, 'assessment', new Date(dueAt.getTime() - 1_000).toISOString())).toBe('amber');
  expect(await ring(id, 'assessment', new Date(dueAt.getTime() - 1_000).toISOString())).toBeUndefined();
  expect(await ring(id, 'assessment', due)).toBe('overdue');
  expect(await ring(id, 'assessment', due)).toBeUndefined();
});

test('a first opening within a day is due at the same time of day, however long that day is', async () => {
  const longDay = await received('2026-10-24T13:00:00Z');
  expect(await ring(longDay, 'first_open', '2026-10-25T13:59:59Z')).toBe('amber');
  expect(await ring(longDay, 'first_open', '2026-10-25T14:00:00Z')).toBe('overdue');
  const shortDay = await received('2027-03-27T13:00:00Z');
  expect(await ring(shortDay, 'first_open', '2027-03-28T12:00:00Z')).toBe('overdue');
});

test('danger rings when the report comes, and again when nobody has opened it within the hour', async () => {
  const id = await received('2026-11-18T22:00:00Z', true);
  expect(await ring(id, 'danger', '2026-11-18T22:00:01Z')).toBe('raised');
  expect(await ring(id, 'danger', '2026-11-18T22:59:59Z')).toBeUndefined();
  expect(await ring(id, 'danger', '2026-11-18T23:00:00Z')).toBe('overdue');
});

test('amber is at half of a clock’s time, counted from when it started', async () => {
  const id = await received('2026-11-18T08:00:00Z');
  await store.pool.query(
    `INSERT INTO clock (report_id, kind, started_at, due_at)
     VALUES ($1, 'referral', '2026-11-20T10:00:00Z', '2026-11-21T23:59:59Z')`,
    [id],
  );
  expect(await ring(id, 'referral', '2026-11-21T04:59:59Z')).toBeUndefined();
  expect(await ring(id, 'referral', '2026-11-21T05:00:00Z')).toBe('amber');
});

test('a clock that is set anew rings anew at stages it had not come to, and at no other twice', async () => {
  const id = await received('2026-11-16T09:00:00Z');
  expect(await ring(id, 'first_open', '2026-11-16T22:00:00Z')).toBe('amber');
  await store.pool.query(
    "UPDATE clock SET due_at = '2026-11-20T09:00:00Z' WHERE report_id = $1 AND kind = 'first_open'",
    [id],
  );
  expect(await ring(id, 'first_open', '2026-11-17T10:00:00Z')).toBeUndefined();
  expect(await ring(id, 'first_open', '2026-11-19T10:00:00Z')).toBeUndefined();
  expect(await ring(id, 'first_open', '2026-11-20T09:00:00Z')).toBe('overdue');
});
