import { afterAll, beforeAll, expect, test } from 'vitest';
import { rosterOf, type StaffApi, startStaffApi } from '../staff/startStaffApi.ts';

const MEMBERS = ['ann', 'bob', 'cleo', 'dan', 'eve', 'fay', 'gus', 'hal'];

let api: StaffApi;
let cookies: string[];
beforeAll(async () => {
  api = await startStaffApi();
  api.roster.current = rosterOf({ ccu: MEMBERS, partner: ['cat'] });
  cookies = [];
  for (const member of MEMBERS) cookies.push(await api.signIn(member));
});
afterAll(() => api.close());

test('of many who claim one report at once exactly one has it, and all are told the same name', async () => {
  for (let round = 0; round < 5; round += 1) {
    const id = await api.addReport('ccu');
    const answers = (await Promise.all(
      cookies.map(async (cookie) => (await api.ask(`/v1/staff/reports/${id}/claim`, { method: 'PUT', cookie })).json()),
    )) as { taken: boolean; holder: string }[];
    const winners = answers.flatMap(({ taken }, index) => (taken ? [MEMBERS[index]] : []));
    expect(winners).toHaveLength(1);
    expect(new Set(answers.map(({ holder }) => holder))).toEqual(new Set(winners));
  }
});

test('of many who take the next one at once each has another, the most urgent are gone first, and none is left over', async () => {
  await api.store.pool.query('TRUNCATE report CASCADE');
  const ids: string[] = [];
  for (let index = 0; index < 12; index += 1) ids.push(await api.addReport('ccu', { hoursAgo: 20 - index }));
  const take = async (cookie: string): Promise<string | null> =>
    ((await (await api.ask('/v1/staff/queue/next', { method: 'POST', cookie })).json()) as { id: string | null }).id;
  const first = await Promise.all(cookies.map(take));
  expect(new Set(first)).toEqual(new Set(ids.slice(0, 8)));
  const second = await Promise.all(cookies.map(take));
  const rest = second.filter((id) => id !== null);
  expect(new Set(rest)).toEqual(new Set(ids.slice(8)));
  expect(rest).toHaveLength(4);
});

test('who hands over, gives back and opens at once leaves one holder or none, never two', async () => {
  const id = await api.addReport('ccu');
  const [ann = '', bob = '', cleo = ''] = cookies;
  await api.ask(`/v1/staff/reports/${id}/claim`, { method: 'PUT', cookie: ann });
  await Promise.all([
    api.ask(`/v1/staff/reports/${id}/hand-over`, { method: 'POST', cookie: ann, json: { to: 'dan' } }),
    api.ask(`/v1/staff/reports/${id}/claim`, { method: 'DELETE', cookie: ann }),
    api.ask(`/v1/staff/reports/${id}/claim`, { method: 'PUT', cookie: bob }),
    api.ask(`/v1/staff/reports/${id}?reason=first-reading`, { cookie: cleo }),
  ]);
  const { rows } = await api.store.pool.query(
    'SELECT triage.holder IS NOT NULL AS taken, (SELECT count(*)::int FROM assignment WHERE report_id = $1) AS held FROM triage WHERE report_id = $1',
    [Buffer.from(id, 'hex')],
  );
  expect(rows[0]?.held).toBe(rows[0]?.taken ? 1 : 0);
});
