import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { QueuedReport, QueuePage } from '../../../src/staff/wire.ts';
import { HOUR_MS, rosterOf, type StaffApi, startStaffApi } from '../startStaffApi.ts';

let api: StaffApi;
let ann: string;

beforeEach(async () => {
  api = await startStaffApi();
  ann = await api.signIn('ann');
});
afterEach(() => api.close());

const page = async (query = '', cookie = ann): Promise<QueuePage> => {
  const response = await api.ask(`/v1/staff/reports${query}`, { cookie });
  expect(response.status).toBe(200);
  return (await response.json()) as QueuePage;
};
const open = (id: string, cookie = ann): Promise<Response> =>
  api.ask(`/v1/staff/reports/${id}?reason=first-reading`, { cookie });
const summary = async (id: string): Promise<QueuedReport> =>
  (await (await api.ask(`/v1/staff/reports/${id}/summary`, { cookie: ann })).json()) as QueuedReport;

describe('the queue', () => {
  test('has what waits by the time at which it must be opened, without bodies', async () => {
    const fresh = await api.addReport('ccu', { hoursAgo: 1 });
    const late = await api.addReport('ccu', { hoursAgo: 30 });
    const urgent = await api.addReport('ccu', { hoursAgo: 2, priority: true });
    await api.addReport('partner', { hoursAgo: 99 });
    const { reports, counts, next } = await page();
    expect(reports.map((report) => report.id)).toEqual([late, urgent, fresh]);
    expect(reports.map((report) => report.assignment)).toEqual([null, null, null]);
    expect(counts).toEqual({ waiting: 3, mine: 0, desk: 3, overdue: 2, parked: 0 });
    expect(next).toBeNull();
    expect(Object.keys(reports[0] ?? {}).sort()).toEqual(
      [
        'assignment',
        'categories',
        'channel',
        'clocks',
        'desk',
        'erasedOn',
        'flags',
        'id',
        'openings',
        'overdue',
        'priority',
        'receivedHour',
        'state',
      ].sort(),
    );
    expect(reports[1]).toMatchObject({
      desk: 'ccu',
      state: 'RECEIVED',
      channel: 'chat',
      priority: true,
      overdue: true,
      receivedHour: '2026-11-18T08:00:00.000Z',
    });
    expect(reports[1]?.clocks.map((clock) => clock.kind).slice(0, 2)).toEqual(['danger', 'first_open']);
    expect(reports[1]?.clocks[1]).toEqual({
      kind: 'first_open',
      startedAt: '2026-11-18T08:00:00.000Z',
      dueAt: '2026-11-18T12:00:00.000Z',
      metAt: null,
      overdue: false,
    });
  });

  test('comes in pages that neither repeat nor skip, while reports arrive', async () => {
    const added: string[] = [];
    for (let index = 0; index < 120; index += 1) added.push(await api.addReport('ccu', { hoursAgo: index % 7 }));
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const found: QueuePage = await page(next === null ? '' : `?after=${next}`);
      seen.push(...found.reports.map((report) => report.id));
      next = found.next;
      await api.addReport('ccu', { hoursAgo: 20 });
    } while (next !== null);
    expect(seen.slice(0, 50)).toHaveLength(50);
    expect([...seen].sort()).toEqual([...added].sort());
  });

  test('has what the member opened in theirs, by the clock, and in nobody else’s', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 60; index += 1) ids.push(await api.addReport('ccu', { hoursAgo: 60 - index }));
    for (const id of ids) await open(id);
    const first = await page('?view=mine');
    const second = await page(`?view=mine&after=${first.next}`);
    const dues = [...first.reports, ...second.reports].map(
      (report) => report.clocks.find((clock) => clock.metAt === null)?.dueAt ?? '',
    );
    expect(dues).toHaveLength(60);
    expect(dues).toEqual([...dues].sort());
    expect(second.next).toBeNull();
    expect(first.counts).toMatchObject({ waiting: 0, mine: 60, desk: 60 });
    expect((await page('?view=mine', await api.signIn('bob'))).reports).toEqual([]);
  });

  test('is filtered by state, priority, channel and age, and each filter keeps the others', async () => {
    const old = await api.addReport('ccu', { hoursAgo: 24 * 9, priority: true });
    const fresh = await api.addReport('ccu', { hoursAgo: 2 });
    const middle = await api.addReport('ccu', { hoursAgo: 50 });
    await open(middle);
    const ids = async (query: string): Promise<string[]> => (await page(query)).reports.map((report) => report.id);
    expect(await ids('?view=desk&priority=true')).toEqual([old]);
    expect((await ids('?view=desk&priority=false')).sort()).toEqual([fresh, middle].sort());
    expect(await ids('?view=desk&state=OPENED')).toEqual([middle]);
    expect(await ids('?view=desk&age=day')).toEqual([fresh]);
    expect((await ids('?view=desk&age=week')).sort()).toEqual([fresh, middle].sort());
    expect(await ids('?view=desk&age=older')).toEqual([old]);
    expect(await ids('?view=desk&channel=email')).toEqual([]);
    expect(await ids('?view=desk&channel=chat&age=week&state=RECEIVED')).toEqual([fresh]);
    expect(await ids('?view=overdue')).toEqual([old]);
    expect((await page('?view=desk&state=OPENED')).counts).toEqual((await page('?view=desk')).counts);
  });

  test('refuses states and places that are none', async () => {
    for (const query of [
      '?view=closed',
      '?state=CLOSED',
      '?priority=yes',
      '?after=1',
      '?after=x-y',
      `?after=12345678901234567-${'0'.repeat(64)}`,
    ]) {
      expect((await api.ask(`/v1/staff/reports${query}`, { cookie: ann })).status).toBe(422);
    }
  });
});

describe('opening a report', () => {
  test('hands out the sealed bytes, and records the hour, the member and the clock', async () => {
    const id = await api.addReport('ccu', { priority: true, hoursAgo: 1 });
    const response = await open(id);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    expect(Buffer.from(digest).toString('hex')).toBe(id);
    const after = await summary(id);
    expect(after.state).toBe('OPENED');
    expect(after.openings).toEqual([{ member: 'ann', openedHour: '2026-11-18T10:00:00.000Z' }]);
    expect(after.clocks.find((clock) => clock.kind === 'first_open')?.metAt).toBe('2026-11-18T10:00:00.000Z');
    expect(after.clocks.filter((clock) => clock.metAt !== null).map((clock) => clock.kind)).toEqual([
      'danger',
      'first_open',
    ]);
    expect(after.assignment).toEqual({ holder: 'ann', parked: null });
  });

  test('again keeps the first opening and adds who and when', async () => {
    const id = await api.addReport('ccu');
    await Promise.all([open(id), open(id), open(id)]);
    api.clock.now = new Date(api.clock.now.getTime() + HOUR_MS);
    await open(id, await api.signIn('bob'));
    ann = await api.signIn('ann');
    const after = await summary(id);
    expect(after.openings.map((opening) => opening.member)).toEqual(['ann', 'bob']);
    expect(after.clocks.find((clock) => clock.kind === 'first_open')?.metAt).toBe('2026-11-18T10:00:00.000Z');
  });

  test('does not take a later state back', async () => {
    const id = await api.addReport('ccu');
    await api.store.db
      .updateTable('triage')
      .set({ state: 'ASSESSED' })
      .where('report_id', '=', Buffer.from(id, 'hex'))
      .execute();
    await open(id);
    expect((await summary(id)).state).toBe('ASSESSED');
  });

  test('is not what the summary or a HEAD request does', async () => {
    const id = await api.addReport('ccu');
    await summary(id);
    const head = await api.ask(`/v1/staff/reports/${id}`, {
      method: 'HEAD',
      cookie: ann,
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(head.status).toBe(403);
    expect((await summary(id)).state).toBe('RECEIVED');
  });

  test('finds nothing before the report is in the queue', async () => {
    expect((await open('0'.repeat(64))).status).toBe(404);
    expect((await open('x')).status).toBe(422);
  });
});

test('a member of two desks sees both', async () => {
  api.roster.current = rosterOf({ ccu: ['ann'], partner: ['ann', 'cat'] });
  await api.addReport('ccu');
  await api.addReport('partner');
  expect((await page()).reports.map((report) => report.desk).sort()).toEqual(['ccu', 'partner']);
});
