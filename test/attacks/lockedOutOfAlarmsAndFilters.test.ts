import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Alarms, QUEUE_VIEWS, type QueuePage } from '../../src/staff/queue/wire.ts';
import { type AtCase, startCases } from '../staff/casework/atCase.ts';
import { HOUR_MS } from '../staff/startStaffApi.ts';

let at: AtCase;
beforeAll(async () => {
  at = await startCases();
});
afterAll(() => at.api.close());

const read = async <T>(path: string, who: string): Promise<T> => {
  const response = await at.api.ask(`/v1/staff/${path}`, { cookie: at.people[who] ?? '' });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
};

/** All that alarms, counts and filters tell somebody. */
async function told(who: string): Promise<unknown> {
  const { alarms, more } = await read<Alarms>('queue/alarms', who);
  const filters = [
    '',
    '&category=SYS',
    '&flag=DANGER',
    '&flag=CHIS_REVIEW',
    '&priority=true',
    '&state=CONFLICT_CHECKED',
  ];
  const pages = await Promise.all(
    QUEUE_VIEWS.flatMap((view) =>
      filters.map(async (filter) => {
        const { reports, counts } = await read<QueuePage>(`reports?view=${view}${filter}`, who);
        return { view, filter, ids: reports.map(({ id }) => id), counts };
      }),
    ),
  );
  return { alarms: alarms.map(({ id, kind }) => `${id} ${kind}`), more, pages };
}

test('what happens to a report tells nothing to a member who is locked out of it: no alarm, no count, no filter', async () => {
  const other = await at.opened();
  const id = await at.api.addReport('ccu', { priority: true, hoursAgo: 200 });
  await at.api.ask(`/v1/staff/reports/${id}?reason=first-reading`, { cookie: at.people['ivy'] ?? '' });
  await at.do(id, 'ivy', 'check-conflict', { answer: 'none' });
  await at.do(id, 'dan', 'check-conflict', { answer: 'know' });
  const before = await told('dan');
  expect(JSON.stringify(before)).not.toContain(id);
  expect(JSON.stringify(before)).toContain(other);

  await at.api.ask(`/v1/staff/reports/${id}?reason=first-reading`, { cookie: at.people['ivy'] ?? '' });
  await at.clear(id, 'ivy', 'ann');
  await at.do(id, 'ivy', 'set-flags', { flags: ['DANGER'] });
  await at.do(id, 'ivy', 'raise-chis', { reason: 'juvenile' });
  await at.do(id, 'ann', 'set-categories', { codes: ['SYS'], apsp: false, complaint: [], standards: [] });
  await at.api.store.pool.query('UPDATE clock SET rings_at = NULL WHERE report_id = $1', [Buffer.from(id, 'hex')]);
  at.api.clock.now = new Date(at.api.clock.now.getTime() + HOUR_MS / 60);
  expect(await told('dan')).toEqual(before);

  const seen = JSON.stringify(await told('ivy'));
  expect(seen).toContain(`${id} safeguarding`);
  const found = async (filter: string): Promise<string[]> =>
    (await read<QueuePage>(`reports?view=desk&${filter}`, 'ivy')).reports.map((report) => report.id);
  expect(await found('category=SYS')).toEqual([id]);
  expect(await found('flag=CHIS_REVIEW&category=SYS')).toEqual([id]);
  expect(await found('category=DRG')).toEqual([]);
});
