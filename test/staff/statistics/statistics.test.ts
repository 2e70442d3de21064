import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Statistics } from '../../../src/staff/statistics/wire.ts';
import { readCsv } from '../../support/readCsv.ts';
import { HOUR_MS, type StaffApi, startStaffApi } from '../startStaffApi.ts';

let api: StaffApi;
let auditor: string;
beforeEach(async () => {
  api = await startStaffApi();
  auditor = await api.signIn('una', 'member', ['auditor']);
});
afterEach(() => api.close());

const OCTOBER = new Date('2026-10-10T09:00:00Z');
const hoursAgo = (at: Date): number => (api.clock.now.getTime() - at.getTime()) / HOUR_MS;
const add = async (desk: string, count: number, at = OCTOBER): Promise<string[]> => {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    ids.push(await api.addReport(desk, { hoursAgo: hoursAgo(at) + index, priority: index % 2 === 0 }));
  }
  return ids;
};
const read = async (query = '', cookie = auditor): Promise<Statistics> => {
  const response = await api.ask(`/v1/staff/statistics${query}`, { cookie });
  expect(response.status).toBe(200);
  return (await response.json()) as Statistics;
};
const answerOf = (statistics: Statistics, question: string, code: string) =>
  statistics.questions.find(({ name }) => name === question)?.answers.find((answer) => answer.code === code);

test('counts full months by what the service knows, and the month in hand not at all', async () => {
  await add('ccu', 12);
  await add('ccu', 7, new Date('2026-11-02T09:00:00Z'));
  const statistics = await read();
  expect(statistics).toMatchObject({
    year: 2026,
    months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    desk: null,
    desks: ['ccu', 'partner'],
  });
  expect(statistics.reports.year).toBe(12);
  expect(statistics.reports.figures.at(-1)).toBe(12);
  expect(answerOf(statistics, 'channel', 'chat')?.year).toBe(12);
  expect(answerOf(statistics, 'priority', 'yes')?.year).toBe(6);
  expect(answerOf(statistics, 'category', 'OPEN')?.year).toBe(12);
  expect(answerOf(statistics, 'outcome', 'CCU_INVESTIGATION')?.year).toBe('hidden');
});

test('counts categories, referral, outcome and reroutes of the cases', async () => {
  const ids = (await add('ccu', 40)).map((id) => Buffer.from(id, 'hex'));
  for (const [index, id] of ids.entries()) {
    await api.store.pool.query(
      `INSERT INTO case_file (report_id, version, rules_version, flags, safeguarding, iopc_referral, categories, referral, referral_by, outcome, decided_by, decided_hour)
       VALUES ($1, 1, 1, '{}', 'none', 'none', $2, $3, 'ann', $4, 'ann', '2026-10-20T09:00:00Z')`,
      [
        id,
        index < 20 ? ['DIS', 'CRM'] : ['DIS'],
        index < 20 ? 'mandatory' : 'none',
        index < 20 ? 'IOPC_REFERRED' : 'INTEL_ONLY',
      ],
    );
  }
  await api.store.pool.query(`UPDATE triage SET desk = 'partner' WHERE report_id = ANY ($1)`, [
    ids.filter((_, index) => index % 2 === 0),
  ]);
  const statistics = await read();
  expect(answerOf(statistics, 'category', 'DIS')?.year).toBe(40);
  expect(answerOf(statistics, 'category', 'CRM')?.year).toBe(20);
  expect(answerOf(statistics, 'referral', 'mandatory')?.year).toBe(20);
  expect(answerOf(statistics, 'outcome', 'INTEL_ONLY')?.year).toBe(20);
  expect(answerOf(statistics, 'conflict', 'rerouted')?.year).toBe(20);
  expect(statistics.medianHours.decide).toBe(259);
  expect((await read('?desk=partner')).reports.year).toBe(20);
});

test('a desk with fewer than five is hidden, and all desks less the other does not give it away', async () => {
  await add('ccu', 12);
  await add('partner', 3);
  const [all, ccu, partner] = [await read(), await read('?desk=ccu'), await read('?desk=partner')];
  expect(partner.reports.year).toBe('hidden');
  const numbers = [all.reports.year, ccu.reports.year].filter((figure) => typeof figure === 'number');
  expect(numbers.length).toBeLessThan(2);
  expect(partner.medianHours).toEqual({ open: null, decide: null, refer: null });
});

test('a decision maker sees the desks that they belong to and no other, nor all together', async () => {
  await add('partner', 30);
  const ann = await api.signIn('ann', 'member', ['decision-maker']);
  expect(await read('', ann)).toMatchObject({ desk: 'ccu', desks: ['ccu'], reports: { year: 'hidden' } });
  expect((await api.ask('/v1/staff/statistics?desk=partner', { cookie: ann })).status).toBe(404);
});

test('downloads as CSV, which the audit keeps', async () => {
  await add('ccu', 6);
  const response = await api.ask('/v1/staff/statistics/csv?year=2026', { cookie: auditor });
  const [head, ...rows] = readCsv(await response.text());
  expect(head).toEqual(['year', 'month', 'desk', 'question', 'code', 'answer', 'reports']);
  expect(rows.find((row) => row[3] === 'channel' && row[4] === 'chat' && row[1] === '')?.at(-1)).toBe('6');
  const { rows: kept } = await api.store.pool.query(
    `SELECT detail FROM audit_entry WHERE action = 'statistics.exported'`,
  );
  expect(kept).toEqual([{ detail: '{"year":2026}' }]);
});

test.each(['?year=1999', '?year=2026-01', '?desk=a%20b'])('refuses %s', async (query) => {
  expect((await api.ask(`/v1/staff/statistics${query}`, { cookie: auditor })).status).toBe(422);
});
