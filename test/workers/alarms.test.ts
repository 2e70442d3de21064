import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { triageJobOf } from '../../src/outbox/topics.ts';
import { type JobQueue, openQueue } from '../../src/queue/openQueue.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import type { AlarmNotice, Notify } from '../../src/triage/alarms/notify.ts';
import { startPlanner } from '../../src/triage/alarms/startPlanner.ts';
import { clocksOf } from '../../src/triage/clocksOf.ts';
import { enterQueue } from '../../src/triage/enterQueue.ts';
import { englandWales } from '../../src/triage/rules/england-wales.ts';
import { startWorkers } from '../../workers/queue/startWorkers.ts';
import { insertTestReports } from '../outbox/testReports.ts';
import { until } from '../queue/until.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { startQueueUnderTest } from '../support/queue.ts';
import type { TestRedis } from '../support/redis.ts';

let database: TestDatabase;
let redis: TestRedis | undefined;
let store: Store;
beforeAll(async () => {
  database = await createTestDatabase();
  redis = await startQueueUnderTest({ durable: true });
  store = await openStore(database.url);
});
afterAll(async () => {
  await store.close();
  await redis?.remove();
  await database.drop();
});

const closers: (() => Promise<void>)[] = [];
const closing = <T extends { close(): Promise<void> }>(part: T): T => {
  closers.push(() => part.close());
  return part;
};
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  await store.pool.query('TRUNCATE report CASCADE');
});

const log = (): void => {};
const open = async (): Promise<JobQueue> => closing(await openQueue({ url: redis?.url, store, log }));
const notices: AlarmNotice[] = [];
const notify: Notify = async (notice) => void notices.push(notice);
const work = (queue: JobQueue, tell = notify) => closing(startWorkers({ store, queue, log, notify: tell }));
const plan = (queue: JobQueue, tell = notify, intervalMs = 60_000) =>
  closing(startPlanner({ store, queue, log, notify: tell, intervalMs }));

/** A report in its desk's queue that has a priority, with all its clocks far away but those that the test sets. */
async function enter(): Promise<Buffer> {
  notices.length = 0;
  const [id] = await insertTestReports(store, 1);
  if (id === undefined) throw new Error('no report');
  await enterQueue(store, clocksOf(englandWales), id);
  await store.pool.query("UPDATE clock SET due_at = now() + interval '90 days', started_at = now()");
  await store.pool.query("UPDATE clock SET met_at = now() WHERE kind = 'danger'");
  return id;
}
/** Sets when a clock rings next and when its time is over; gives the earlier of the two. */
const rings = async (id: Buffer, kind: string, inSeconds: number, dueInSeconds = inSeconds): Promise<Date> => {
  await store.pool.query(
    `UPDATE clock SET due_at = now() + make_interval(secs => $3) WHERE report_id = $1 AND kind = $2`,
    [id, kind, dueInSeconds],
  );
  const { rows } = await store.pool.query(
    `UPDATE clock SET rings_at = now() + make_interval(secs => $3) WHERE report_id = $1 AND kind = $2
     RETURNING least(rings_at, due_at) AS moment`,
    [id, kind, inSeconds],
  );
  return rows[0].moment;
};
/** Whether something holds already while, by the clock of the database, that moment has not come. */
const isEarly = async (condition: string, id: Buffer, moment: Date): Promise<boolean> =>
  (await store.pool.query(`SELECT ${condition} AND clock_timestamp() < $2 AS early`, [id, moment])).rows[0].early;
const rang = async (id: Buffer): Promise<string[]> =>
  (await store.pool.query('SELECT kind, stage FROM alarm WHERE report_id = $1 ORDER BY kind, stage', [id])).rows.map(
    ({ kind, stage }) => `${kind} ${stage}`,
  );

test('a report that its reporter marked as urgent rings at once, and tells who is on call', async () => {
  notices.length = 0;
  const [id] = await insertTestReports(store, 1);
  if (id === undefined) throw new Error('no report');
  const queue = await open();
  work(queue);
  await queue.add('triage', [triageJobOf(id)]);
  await until(async () => (await rang(id)).includes('danger raised'));
  await until(() => notices.length > 0);
  expect(notices[0]).toEqual({ desk: 'ccu', onCall: true });
  const { rows } = await store.pool.query('SELECT extract(minute FROM rang_hour)::int AS minute FROM alarm');
  expect(rows.every(({ minute }) => minute === 0)).toBe(true);
});

test('a clock rings by a delayed job when its time has come, first at half and then at its end, each once', async () => {
  const id = await enter();
  const queue = await open();
  work(queue);
  plan(queue, notify, 500);
  for (const [stages, dueInSeconds] of [
    ['first_open amber', 3_600],
    ['first_open amber,first_open overdue', 2],
  ] as const) {
    const before = (await rang(id)).length;
    const moment = await rings(id, 'first_open', 2, dueInSeconds);
    await until(async () => {
      const more = `(SELECT count(*) FROM alarm WHERE report_id = $1) > ${before}`;
      expect(await isEarly(more, id, moment)).toBe(false);
      return (await rang(id)).join() === stages;
    });
  }
  expect(notices.filter(({ onCall }) => onCall)).toEqual([]);
  await until(() => notices.length > 0);
  await until(async () => (await queue.size('alarm')) === 0);
  expect(await rang(id)).toHaveLength(2);
});

test('a queue that lost everything silences nothing: what came due meanwhile rings when it is looked for', async () => {
  const id = await enter();
  await rings(id, 'assessment', -60, -30);
  const queue = await open();
  plan(queue);
  work(queue);
  await until(async () => (await rang(id)).join() === 'assessment overdue');
});

test('jobs that run twice, and twice at once, write one alarm and tell once', async () => {
  const id = await enter();
  await rings(id, 'assessment', -60, -30);
  const queue = await open();
  const data = { reportId: id.toString('hex'), kind: 'assessment' };
  await queue.add('alarm', [
    { id: 'first', data },
    { id: 'second', data },
    { id: 'third', data },
  ]);
  work(queue);
  await until(async () => (await queue.size('alarm')) === 0);
  expect(await rang(id)).toEqual(['assessment overdue']);
  expect(notices).toEqual([{ desk: 'ccu', onCall: false }]);
});

test('what was done in time, and what was closed, does not ring', async () => {
  const [met, closed] = [await enter(), await enter()];
  for (const id of [met, closed]) await rings(id, 'assessment', -60, -30);
  await store.pool.query('UPDATE clock SET met_at = now() WHERE report_id = $1', [met]);
  await store.pool.query("UPDATE triage SET state = 'CLOSED' WHERE report_id = $1", [closed]);
  const queue = await open();
  work(queue);
  plan(queue);
  await until(
    async () =>
      (
        await store.pool.query('SELECT FROM clock WHERE report_id = $1 AND rings_at < now() AND met_at IS NULL', [
          closed,
        ])
      ).rowCount === 0,
  );
  expect(await rang(met)).toEqual([]);
  expect(await rang(closed)).toEqual([]);
});

test('a notice that could not be sent is sent later, and the alarm stands meanwhile', async () => {
  const id = await enter();
  await rings(id, 'first_open', -60, -30);
  let tries = 0;
  const failing: Notify = async (notice, executor) => {
    tries += 1;
    if (tries <= 2) throw new Error('no relay');
    await notify(notice, executor);
  };
  const queue = await open();
  work(queue, failing);
  plan(queue, failing, 300);
  await until(async () => (await rang(id)).length === 1);
  await until(() => notices.length > 0);
  await until(async () => (await store.pool.query('SELECT FROM alarm WHERE NOT notified')).rowCount === 0);
});

test('a parked report is back in its holder’s hand when its day has come, and stays put by until then', async () => {
  const [soon, far] = [await enter(), await enter()];
  await store.pool.query(
    `INSERT INTO assignment (report_id, holder, active_hour, parked_until, park_reason)
     SELECT id, 'ann', date_trunc('hour', now(), 'UTC'), now() + interval '8 minutes', 'holder-away' FROM report`,
  );
  const queue = await open();
  const { rows } = await store.pool.query(
    "UPDATE assignment SET parked_until = now() + interval '3 seconds' WHERE report_id = $1 RETURNING parked_until",
    [soon],
  );
  work(queue);
  plan(queue);
  const parked = async (id: Buffer): Promise<boolean> =>
    (await store.pool.query('SELECT parked_until FROM assignment WHERE report_id = $1', [id])).rows[0].parked_until !==
    null;
  const isBack = '(SELECT parked_until IS NULL FROM assignment WHERE report_id = $1)';
  await until(async () => {
    expect(await isEarly(isBack, soon, rows[0].parked_until)).toBe(false);
    return !(await parked(soon));
  });
  await until(async () => (await queue.size('park')) === 1);
  expect(await parked(far)).toBe(true);
});

test('what nobody touched goes back to the desk', async () => {
  const [quiet, busy] = [await enter(), await enter()];
  await store.pool.query(
    `INSERT INTO assignment (report_id, holder, active_hour)
     SELECT id, 'ann', date_trunc('hour', now(), 'UTC') - interval '3 hours' FROM report`,
  );
  await store.pool.query("UPDATE triage SET state = 'OPENED' WHERE report_id = $1", [busy]);
  const queue = await open();
  work(queue);
  plan(queue);
  const taken = async (id: Buffer): Promise<boolean> =>
    (await store.pool.query('SELECT holder FROM triage WHERE report_id = $1', [id])).rows[0].holder !== null;
  await until(async () => !(await taken(quiet)));
  expect(await taken(busy)).toBe(true);
});
