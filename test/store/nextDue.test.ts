import { expect, test } from 'vitest';
import { insertTriage } from '../../src/store/insertTriage.ts';
import { useStore } from './useStore.ts';

// Plans made for empty tables are those that are used when they are full: there is one connection.
const at = useStore();

const HOUR = new Date('2026-11-18T08:00:00Z');
const DAY_MS = 86_400_000;
const daysOn = (days: number) => new Date(HOUR.getTime() + days * DAY_MS);

async function addReports(from: number, to: number): Promise<Buffer[]> {
  const { rows } = await at.store.pool.query(
    `INSERT INTO report (id, desk, channel, sealed, received_hour, priority, mailbox_token, mailbox_key)
     SELECT sha256(n::text::bytea), 'ccu', 'chat', '\\x00', $3, false, sha256(n::text::bytea), '\\x00'
     FROM generate_series($1::int, $2::int) AS n RETURNING id`,
    [from, to, HOUR],
  );
  return rows.map(({ id }) => id);
}

const enter = (reportId: Buffer, ...days: number[]) =>
  insertTriage(at.store, {
    reportId,
    state: 'RECEIVED',
    clocks: days.map((day, index) => ({
      kind: ['assess', 'feedback', 'dormant'][index] ?? 'other',
      dueAt: daysOn(day),
    })),
    deliveries: [],
  });

const nextDue = async (reportId: Buffer): Promise<Date> =>
  (await at.store.pool.query('SELECT next_due FROM triage WHERE report_id = $1', [reportId])).rows[0].next_due;

test('the next clock is the earliest that is open, from the first on', async () => {
  const [id] = await addReports(1, 1);
  if (!id) throw new Error('no report');
  await enter(id, 9, 3, 5);
  expect(await nextDue(id)).toEqual(daysOn(3));
  await at.store.pool.query(`UPDATE clock SET met_at = $2 WHERE report_id = $1 AND kind = 'feedback'`, [id, HOUR]);
  expect(await nextDue(id)).toEqual(daysOn(5));
  await at.store.pool.query(`UPDATE clock SET due_at = $2 WHERE report_id = $1 AND kind = 'assess'`, [id, daysOn(2)]);
  expect(await nextDue(id)).toEqual(daysOn(2));
  await at.store.pool.query(`DELETE FROM clock WHERE report_id = $1 AND kind = 'assess'`, [id]);
  expect(await nextDue(id)).toEqual(daysOn(5));
  await at.store.pool.query('UPDATE clock SET met_at = $2 WHERE report_id = $1', [id, HOUR]);
  expect((await nextDue(id)).toISOString()).toBe('9999-12-31T00:00:00.000Z');
});

test('clocks of many reports that change together are each their own report’s', async () => {
  const ids = await addReports(10, 40);
  for (const [index, id] of ids.entries()) await enter(id, index + 2, index + 4);
  await at.store.pool.query(`UPDATE clock SET met_at = $1 WHERE kind = 'assess'`, [HOUR]);
  for (const [index, id] of ids.entries()) expect(await nextDue(id)).toEqual(daysOn(index + 4));
});

test('a report without clocks is last', async () => {
  const [id] = await addReports(50, 50);
  if (!id) throw new Error('no report');
  await enter(id);
  expect((await nextDue(id)).toISOString()).toBe('9999-12-31T00:00:00.000Z');
});

test('a report among thousands takes its place without reading them', async () => {
  const first = await addReports(100, 109);
  for (const id of first) await enter(id, 2, 4);
  await addReports(1_000, 4_000);
  await at.store.pool.query(`
    WITH added AS (INSERT INTO triage (report_id, desk, state, priority, received_hour)
      SELECT id, desk, 'OPENED', priority, received_hour FROM report ON CONFLICT DO NOTHING RETURNING report_id)
    INSERT INTO clock (report_id, kind, due_at) SELECT report_id, 'assess', '2026-11-19T08:00:00Z' FROM added`);
  const [id] = await addReports(5_000, 5_000);
  if (!id) throw new Error('no report');
  const read = async (): Promise<number> => {
    await at.store.pool.query('SELECT pg_stat_force_next_flush()');
    const { rows } = await at.store.pool.query(
      `SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS n FROM pg_stat_user_tables
       WHERE relname IN ('triage', 'clock', 'report')`,
    );
    return rows[0].n;
  };
  const before = await read();
  await enter(id, 2, 4);
  await at.store.pool.query('UPDATE clock SET met_at = $2 WHERE report_id = $1', [id, HOUR]);
  expect((await read()) - before).toBeLessThan(200);
});
