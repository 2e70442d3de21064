import { afterEach, beforeEach, expect, test } from 'vitest';
import type { QueuedReport, QueuePage } from '../../../src/staff/wire.ts';
import { type StaffApi, startStaffApi } from '../startStaffApi.ts';

let api: StaffApi;
let ann: string;
beforeEach(async () => {
  api = await startStaffApi();
  ann = await api.signIn('ann');
});
afterEach(() => api.close());

const page = async (query: string): Promise<QueuePage> =>
  (await (await api.ask(`/v1/staff/reports?${query}`, { cookie: ann })).json()) as QueuePage;
const shown = async (query: string): Promise<[string, string | null][]> =>
  (await page(query)).reports.map(({ id, assessedPriority }) => [id, assessedPriority]);
/** Opened by ann, with that priority. */
async function addOpened(hoursAgo: number, assessed?: string): Promise<string> {
  const id = await api.addReport('ccu', { hoursAgo });
  await api.ask(`/v1/staff/reports/${id}?reason=first-reading`, { cookie: ann });
  if (assessed !== undefined) {
    await api.store.pool.query('UPDATE triage SET assessed_priority = $2 WHERE report_id = $1', [
      Buffer.from(id, 'hex'),
      assessed,
    ]);
  }
  return id;
}

test('high comes first, then what nobody has assessed with what it was marked as, each by the clock', async () => {
  const low = await addOpened(30, 'low');
  const medium = await addOpened(3, 'medium');
  const unmarked = await api.addReport('ccu', { hoursAgo: 26 });
  const marked = await api.addReport('ccu', { hoursAgo: 1, priority: true });
  const high = await addOpened(2, 'high');
  expect(await shown('view=desk&order=priority')).toEqual([
    [marked, null],
    [high, 'high'],
    [unmarked, null],
    [medium, 'medium'],
    [low, 'low'],
  ]);
  expect((await shown('view=mine&order=priority')).map(([id]) => id)).toEqual([high, medium, low]);
  expect((await shown('view=waiting&order=priority')).map(([id]) => id)).toEqual([marked, unmarked]);
  expect((await shown('view=desk')).map(([id]) => id)[0]).toBe(unmarked);
});

test('a member’s word counts for more than the reporter’s mark, in both directions', async () => {
  const marked = await api.addReport('ccu', { priority: true });
  const other = await api.addReport('ccu');
  await api.store.pool.query("UPDATE triage SET assessed_priority = 'low' WHERE report_id = $1", [
    Buffer.from(marked, 'hex'),
  ]);
  expect((await shown('view=desk&order=priority')).map(([id]) => id)).toEqual([other, marked]);
});

test('is filtered by, none among them, and said in the summary', async () => {
  const high = await addOpened(1, 'high');
  const low = await addOpened(1, 'low');
  const none = await addOpened(1);
  expect((await shown('view=desk&assessed=high')).map(([id]) => id)).toEqual([high]);
  expect((await shown('view=desk&assessed=low')).map(([id]) => id)).toEqual([low]);
  expect((await shown('view=desk&assessed=none')).map(([id]) => id)).toEqual([none]);
  expect(await shown('view=desk&assessed=medium')).toEqual([]);
  expect(await shown('view=desk&assessed=high&priority=true')).toEqual([]);
  const summary = await (await api.ask(`/v1/staff/reports/${high}/summary`, { cookie: ann })).json();
  expect((summary as QueuedReport).assessedPriority).toBe('high');
});

test('comes in pages that neither repeat nor skip', async () => {
  const added: string[] = [];
  const priorities = ['high', 'medium', 'low', undefined];
  for (let index = 0; index < 110; index += 1) added.push(await addOpened(index % 7, priorities[index % 4]));
  const seen: [string, string | null][] = [];
  let next: string | null = null;
  do {
    const query: string = `view=desk&order=priority${next === null ? '' : `&after=${next}`}`;
    const found = await page(query);
    seen.push(...found.reports.map(({ id, assessedPriority }): [string, string | null] => [id, assessedPriority]));
    next = found.next;
  } while (next !== null);
  expect(seen.map(([id]) => id).sort()).toEqual(added.sort());
  const ranks = seen.map(([, assessed]) => ['high', 'medium', 'low'].indexOf(assessed ?? 'medium'));
  expect(ranks).toEqual([...ranks].sort());
});

test('who has it and whether it is put by are the same in the queue’s row and in the assignment, whatever is done', async () => {
  const bob = await api.signIn('bob');
  const [first = '', second = '', third = ''] = await Promise.all([1, 2, 3].map(() => api.addReport('ccu')));
  const put = (path: string, cookie: string, json?: unknown) =>
    api.ask(`/v1/staff/reports/${path}`, { method: 'PUT', cookie, json });
  const differing = async (): Promise<number> =>
    (
      await api.store.pool.query(`SELECT FROM triage LEFT JOIN assignment USING (report_id)
        WHERE triage.holder IS DISTINCT FROM assignment.holder
          OR triage.parked IS DISTINCT FROM (assignment.parked_until IS NOT NULL)`)
    ).rowCount ?? -1;
  const places = async (): Promise<unknown[]> =>
    (await api.store.pool.query('SELECT holder, parked FROM triage ORDER BY holder, parked')).rows;
  await put(`${first}/claim`, ann);
  await put(`${second}/claim`, ann);
  await put(`${third}/claim`, bob);
  await put(`${first}/parking`, ann, { until: '2026-11-25', reason: 'awaiting-evidence' });
  await api.ask(`/v1/staff/reports/${second}/hand-over`, { method: 'POST', cookie: ann, json: { to: 'bob' } });
  await api.ask(`/v1/staff/reports/${third}/claim`, { method: 'DELETE', cookie: bob });
  expect(await places()).toEqual([
    { holder: 'ann', parked: true },
    { holder: 'bob', parked: false },
    { holder: null, parked: false },
  ]);
  expect(await differing()).toBe(0);
  expect((await page('view=mine')).counts).toMatchObject({ waiting: 1, mine: 0, desk: 3, parked: 1 });
  await api.ask(`/v1/staff/reports/${first}/parking`, { method: 'DELETE', cookie: ann });
  expect((await page('view=mine')).reports.map(({ id }) => id)).toEqual([first]);
  expect(await differing()).toBe(0);
  await api.store.pool.query("UPDATE triage SET state = 'CLOSED' WHERE report_id = $1", [Buffer.from(first, 'hex')]);
  expect(await differing()).toBe(0);
  expect((await page('view=mine')).counts).toMatchObject({ waiting: 1, mine: 0, desk: 2, parked: 0 });
});

test('a count stops at a thousand, and says so', async () => {
  await api.store.pool.query(`
    WITH added AS (
      INSERT INTO report (id, desk, channel, sealed, received_hour, priority, mailbox_token, mailbox_key)
      SELECT sha256(n::text::bytea), 'ccu', 'chat', '\\x00', '2026-11-18T08:00:00Z', false, sha256(n::text::bytea), '\\x00'
      FROM generate_series(1, 1005) AS n RETURNING id)
    INSERT INTO triage (report_id, desk, state, priority, received_hour)
    SELECT id, 'ccu', 'RECEIVED', false, '2026-11-18T08:00:00Z' FROM added`);
  expect((await page('view=waiting')).counts).toEqual({ waiting: 1000, mine: 0, desk: 1000, overdue: 0, parked: 0 });
});
