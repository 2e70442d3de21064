import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuditPage } from '../../../src/staff/audit/wire.ts';
import { type StaffApi, startStaffApi } from '../startStaffApi.ts';

let api: StaffApi;
let auditor: string;
beforeEach(async () => {
  api = await startStaffApi();
  auditor = await api.signIn('una', 'member', ['auditor']);
});
afterEach(() => api.close());

const read = async (query = ''): Promise<AuditPage> => {
  const response = await api.ask(`/v1/staff/audit${query}`, { cookie: auditor });
  expect(response.status).toBe(200);
  return (await response.json()) as AuditPage;
};
const open = async (id: string, member: string): Promise<void> => {
  const cookie = await api.signIn(member);
  expect((await api.ask(`/v1/staff/reports/${id}?reason=first-reading`, { cookie })).status).toBe(200);
};
const REASON = /^[a-z-]+$/;

test('says who opened which report, when and why, and nothing of what it holds', async () => {
  const id = await api.addReport('ccu', { hoursAgo: 5 });
  await open(id, 'ann');
  const { entries } = await read('?action=report.opened');
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({
    actor: 'ann',
    action: 'report.opened',
    processing: 'consultation',
    report: id,
    desk: 'ccu',
    at: '2026-11-18T10:20:00.000Z',
  });
  expect(entries[0]?.detail.reason).toMatch(REASON);
});

test('a report opened in the hour in which it came is dated by that hour alone', async () => {
  await open(await api.addReport('ccu'), 'ann');
  expect((await read('?action=report.opened')).entries[0]?.at).toBe('2026-11-18T10:00:00.000Z');
});

test('is filtered by actor, report and day of London, and pages neither repeat nor skip', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 60; index += 1) ids.push(await api.addReport('ccu', { hoursAgo: 9 }));
  const cookies = { ann: await api.signIn('ann'), bob: await api.signIn('bob') };
  for (const [index, id] of ids.entries()) {
    const cookie = index % 4 === 0 ? cookies.bob : cookies.ann;
    await api.ask(`/v1/staff/reports/${id}?reason=first-reading`, { cookie });
  }
  const first = await read('?actor=ann&action=report.opened');
  expect(first.entries).toHaveLength(45);
  expect(first.next).toBeNull();
  const all = await read('?action=report.opened');
  const rest = await read(`?action=report.opened&before=${all.next}`);
  expect([...all.entries, ...rest.entries].map((entry) => entry.report)).toEqual([...ids].reverse());
  expect((await read(`?report=${ids[7]}`)).entries.map(({ action }) => action)).toContain('report.opened');
  expect((await read('?action=report.opened&day=2026-11-18')).entries).toHaveLength(50);
  expect((await read('?action=report.opened&day=2026-11-17')).entries).toEqual([]);
});

test('reading and downloading are entries themselves', async () => {
  await read('?actor=ann');
  await api.ask('/v1/staff/audit/csv', { cookie: auditor });
  const { entries } = await read('?actor=una');
  expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
    ['audit.read', { actor: 'una' }],
    ['audit.exported', {}],
    ['audit.read', { actor: 'ann' }],
    ['session.started', { role: 'member' }],
  ]);
});

test('downloads as CSV, every row once', async () => {
  await open(await api.addReport('ccu', { hoursAgo: 2 }), 'ann');
  const response = await api.ask('/v1/staff/audit/csv?actor=ann', { cookie: auditor });
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="candour-audit.csv"');
  const lines = (await response.text()).split('\r\n');
  expect(lines[0]).toBe('seq,at,actor,action,processing,report,desk,detail,hash');
  expect(lines.slice(1, -1).map((line) => line.split(',').slice(2, 5))).toEqual([
    ['ann', 'report.claimed', 'alteration'],
    ['ann', 'report.opened', 'consultation'],
    ['ann', 'session.started', 'access'],
  ]);
});

test.each(['?action=nothing', '?day=yesterday', '?report=1', '?before=0', "?actor=a'b"])(
  'refuses %s',
  async (query) => {
    expect((await api.ask(`/v1/staff/audit${query}`, { cookie: auditor })).status).toBe(422);
  },
);
