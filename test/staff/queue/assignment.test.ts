import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { releaseQuiet } from '../../../src/staff/queue/releaseQuiet.ts';
import type { QueuedReport, QueuePage } from '../../../src/staff/wire.ts';
import { HOUR_MS, rosterOf, type StaffApi, startStaffApi } from '../startStaffApi.ts';

let api: StaffApi;
let ann: string;
let bob: string;
beforeEach(async () => {
  api = await startStaffApi();
  [ann, bob] = [await api.signIn('ann'), await api.signIn('bob')];
});
afterEach(() => api.close());

const claim = async (id: string, cookie: string): Promise<unknown> =>
  (await api.ask(`/v1/staff/reports/${id}/claim`, { method: 'PUT', cookie })).json();
const release = (id: string, cookie: string) => api.ask(`/v1/staff/reports/${id}/claim`, { method: 'DELETE', cookie });
const handOver = (id: string, to: string, cookie: string) =>
  api.ask(`/v1/staff/reports/${id}/hand-over`, { method: 'POST', cookie, json: { to } });
const park = (id: string, until: string, cookie: string) =>
  api.ask(`/v1/staff/reports/${id}/parking`, {
    method: 'PUT',
    cookie,
    json: { until, reason: 'awaiting-evidence' },
  });
const bringBack = (id: string, cookie: string) =>
  api.ask(`/v1/staff/reports/${id}/parking`, { method: 'DELETE', cookie });
const next = async (cookie: string): Promise<string | null> =>
  ((await (await api.ask('/v1/staff/queue/next', { method: 'POST', cookie })).json()) as { id: string | null }).id;
const assignmentOf = async (id: string): Promise<QueuedReport['assignment']> =>
  ((await (await api.ask(`/v1/staff/reports/${id}/summary`, { cookie: ann })).json()) as QueuedReport).assignment;
const viewed = async (view: string, cookie: string): Promise<string[]> =>
  ((await (await api.ask(`/v1/staff/reports?view=${view}`, { cookie })).json()) as QueuePage).reports.map(
    (report) => report.id,
  );
const audited = async (): Promise<string[]> =>
  (
    await api.store.pool.query("SELECT actor, action FROM audit_entry WHERE action LIKE 'report.%' ORDER BY seq")
  ).rows.map((row) => `${row.actor} ${row.action}`);
const bytes = (id: string): Buffer => Buffer.from(id, 'hex');
const later = (hours: number): void => {
  api.clock.now = new Date(api.clock.now.getTime() + hours * HOUR_MS);
};

describe('claiming', () => {
  test('takes a report out of what waits and into the member’s own, and says who has it to whoever asks', async () => {
    const id = await api.addReport('ccu');
    expect(await claim(id, ann)).toEqual({ taken: true, holder: 'ann' });
    expect(await claim(id, ann)).toEqual({ taken: true, holder: 'ann' });
    expect(await claim(id, bob)).toEqual({ taken: false, holder: 'ann' });
    expect(await viewed('waiting', bob)).toEqual([]);
    expect(await viewed('mine', bob)).toEqual([]);
    expect(await viewed('mine', ann)).toEqual([id]);
    expect(await viewed('desk', bob)).toEqual([id]);
  });

  test('the next one is the most urgent that nobody has, then none', async () => {
    const late = await api.addReport('ccu', { hoursAgo: 30 });
    const urgent = await api.addReport('ccu', { priority: true, hoursAgo: 2 });
    await api.addReport('partner', { hoursAgo: 90 });
    expect(await next(bob)).toBe(late);
    expect(await next(ann)).toBe(urgent);
    expect(await next(ann)).toBeNull();
  });

  test('is given up when the report is closed or goes to another desk', async () => {
    const [closed, moved] = [await api.addReport('ccu'), await api.addReport('ccu')];
    await claim(closed, ann);
    await claim(moved, ann);
    await api.store.pool.query("UPDATE triage SET state = 'CLOSED' WHERE report_id = $1", [bytes(closed)]);
    await api.store.pool.query("UPDATE triage SET desk = 'partner' WHERE report_id = $1", [bytes(moved)]);
    expect(await viewed('mine', ann)).toEqual([]);
    const cat = await api.signIn('cat');
    expect(await next(cat)).toBe(moved);
    expect((await api.ask(`/v1/staff/reports/${closed}/claim`, { method: 'PUT', cookie: ann })).status).toBe(404);
  });

  test('what somebody has who left the desk can be taken by who is there', async () => {
    const id = await api.addReport('ccu');
    await claim(id, bob);
    api.roster.current = rosterOf({ ccu: ['ann'], partner: ['cat'] });
    expect(await next(ann)).toBe(id);
  });
});

describe('handing over', () => {
  test('gives it to a colleague of the desk, who has it at once', async () => {
    const id = await api.addReport('ccu');
    await claim(id, ann);
    const colleagues = await api.ask(`/v1/staff/reports/${id}/colleagues`, { cookie: ann });
    expect(await colleagues.json()).toEqual({ members: ['bob'] });
    expect((await handOver(id, 'bob', ann)).status).toBe(204);
    expect(await assignmentOf(id)).toEqual({ holder: 'bob', parked: null });
    expect((await handOver(id, 'bob', ann)).status).toBe(409);
  });
});

describe('parking', () => {
  test('puts it by until the day begins in London, and its clocks run on', async () => {
    const id = await api.addReport('ccu');
    await claim(id, ann);
    expect((await park(id, '2026-11-25', ann)).status).toBe(204);
    expect(await assignmentOf(id)).toEqual({
      holder: 'ann',
      parked: { until: '2026-11-25T00:00:00.000Z', reason: 'awaiting-evidence' },
    });
    expect(await viewed('mine', ann)).toEqual([]);
    expect(await viewed('parked', bob)).toEqual([id]);
    later(30);
    bob = await api.signIn('bob');
    expect(await viewed('overdue', bob)).toEqual([id]);
  });

  test('a day in summer begins an hour earlier by the clock of the world', async () => {
    api.clock.now = new Date('2027-03-20T10:00:00Z');
    ann = await api.signIn('ann');
    const id = await api.addReport('ccu');
    await claim(id, ann);
    await park(id, '2027-03-29', ann);
    expect((await assignmentOf(id))?.parked?.until).toBe('2027-03-28T23:00:00.000Z');
  });

  test('ends early for its holder; a colleague who ends it leaves it to everybody', async () => {
    const id = await api.addReport('ccu');
    await claim(id, ann);
    await park(id, '2026-11-25', ann);
    expect((await bringBack(id, ann)).status).toBe(204);
    expect(await viewed('mine', ann)).toEqual([id]);
    expect((await bringBack(id, ann)).status).toBe(409);
    await park(id, '2026-11-25', ann);
    expect((await bringBack(id, bob)).status).toBe(204);
    expect(await viewed('waiting', bob)).toEqual([id]);
  });
});

describe('release', () => {
  test('by oneself, and by nobody else', async () => {
    const id = await api.addReport('ccu');
    await claim(id, ann);
    expect((await release(id, bob)).status).toBe(409);
    expect((await release(id, ann)).status).toBe(204);
    expect((await release(id, ann)).status).toBe(409);
    expect(await assignmentOf(id)).toBeNull();
  });

  test('of what was claimed and never opened, an hour after the holder’s session is over', async () => {
    const id = await api.addReport('ccu');
    await claim(id, ann);
    later(1.6);
    await api.ask('/v1/staff/me', { cookie: await api.signIn('ann') });
    expect(await releaseQuiet(api.store, bytes(id), api.clock.now)).toBeUndefined();
    later(0.6);
    expect(await releaseQuiet(api.store, bytes(id), api.clock.now)).toBe('ccu');
    expect(await releaseQuiet(api.store, bytes(id), api.clock.now)).toBeUndefined();
  });

  test('of what is in work only after days in which nobody touched it', async () => {
    const id = await api.addReport('ccu');
    await api.ask(`/v1/staff/reports/${id}?reason=first-reading`, { cookie: ann });
    later(3 * 24);
    expect(await releaseQuiet(api.store, bytes(id), api.clock.now)).toBeUndefined();
    ann = await api.signIn('ann');
    const background = { 'candour-refresh': 'background', 'sec-fetch-site': 'same-origin' };
    await api.ask(`/v1/staff/reports/${id}/summary`, { cookie: ann, headers: background });
    later(26);
    expect(await releaseQuiet(api.store, bytes(id), api.clock.now)).toBe('ccu');
  });

  test('not of what its holder looks at, nor of what is parked', async () => {
    const [looked, parked] = [await api.addReport('ccu'), await api.addReport('ccu')];
    for (const id of [looked, parked]) await api.ask(`/v1/staff/reports/${id}?reason=first-reading`, { cookie: ann });
    await park(parked, '2026-11-30', ann);
    later(3 * 24);
    ann = await api.signIn('ann');
    await api.ask(`/v1/staff/reports/${looked}/summary`, { cookie: ann });
    later(3 * 24);
    for (const id of [looked, parked]) {
      expect(await releaseQuiet(api.store, bytes(id), api.clock.now)).toBeUndefined();
    }
  });
});

test('each step is in the audit, with who and what', async () => {
  const id = await api.addReport('ccu');
  await claim(id, ann);
  await handOver(id, 'bob', ann);
  await park(id, '2026-11-25', bob);
  await bringBack(id, bob);
  await release(id, bob);
  expect(await audited()).toEqual([
    'ann report.claimed',
    'ann report.handed-over',
    'bob report.parked',
    'bob report.brought-back',
    'bob report.released',
  ]);
});
