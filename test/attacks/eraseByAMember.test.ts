import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { eraseReport } from '../../src/triage/retention/eraseReport.ts';
import { findErasable } from '../../src/triage/retention/findErasable.ts';
import { DEFAULT_RETENTION_DAYS } from '../../src/triage/retention/limits.ts';
import { type AtCase, startCases } from '../staff/casework/atCase.ts';
import { problemOf } from '../staff/people.ts';
import { staffRoutes } from '../staff/routeTable.ts';
import { ago, type CaseSpec, insertCase, NOW } from '../triage/retention/closedCase.ts';

let at: AtCase;
let id: string;
beforeAll(async () => {
  at = await startCases();
});
afterAll(() => at.api.close());
beforeEach(async () => {
  await at.api.store.pool.query('TRUNCATE report CASCADE');
});

const hex = (text: string) => Buffer.from(text, 'hex');
const given = async (spec: CaseSpec = {}): Promise<string> => {
  const made = await insertCase(at.api.store, spec);
  id = made.id.toString('hex');
  for (const who of ['ivy', 'ann', 'dee', 'dan']) {
    await at.api.store.pool.query(`INSERT INTO case_conflict (report_id, member, answer) VALUES ($1, $2, 'none')`, [
      made.id,
      who,
    ]);
  }
  return id;
};
const ask = (method: string, path: string, who = 'dee', json?: object) =>
  at.api.ask(`/v1/staff/${path}`, { method, cookie: at.people[who] ?? '', ...(json ? { json } : {}) });
/** The record says that they may go, a moment later than now if need be. */
const goes = async (now = NOW) =>
  (await findErasable(at.api.store, now, DEFAULT_RETENTION_DAYS, 10)).map(({ data }) => data.reportId);

test('there is no route that erases, under any name that one would try', async () => {
  await given({ closedAt: ago(1) });
  const names = staffRoutes(at.api).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(60);
  expect(names.filter((name) => /eras|purge|retention|expire/.test(name))).toEqual(['get /v1/staff/erasures']);
  expect(names.filter((name) => /^delete .*(reports|cases)/.test(name))).toEqual([
    'delete /v1/staff/reports/{id}/claim',
    'delete /v1/staff/reports/{id}/parking',
  ]);
  for (const [method, path] of [
    ['DELETE', `reports/${id}`],
    ['DELETE', `cases/${id}`],
    ['POST', `cases/${id}/erase`],
    ['POST', 'erasures'],
    ['DELETE', `erasures/${id}`],
    ['PUT', 'erasures'],
  ] as const) {
    const { status } = await ask(method, path, 'dee', method === 'DELETE' ? undefined : {});
    expect([404, 405]).toContain(status);
  }
  expect(await goes()).toEqual([]);
});

test('dates are the service’s: none can be sent along, and closing today what arrived long ago starts the days today', async () => {
  await given({ closedAt: ago(1), sent: [{ state: 'acknowledged', acknowledgedAt: ago(399) }] });
  expect(await goes()).toEqual([]);
  expect(await goes(ago(-DEFAULT_RETENTION_DAYS))).toEqual([id]);
  for (const dates of [
    { closedAt: ago(300) },
    { now: ago(-300) },
    { closed_hour: ago(300) },
    { erasedOn: '2020-01-01' },
  ]) {
    expect(
      await problemOf(await ask('POST', `cases/${id}/reopen`, 'dee', { version: 3, reason: 'review', ...dates })),
    ).toBe('invalid');
    expect(
      await problemOf(await ask('POST', `cases/${id}/place-hold`, 'dee', { version: 3, reason: 'review', ...dates })),
    ).toBe('invalid');
  }
  await at.do(id, 'dee', 'reopen', { reason: 'review' });
  expect(await goes(ago(-DEFAULT_RETENTION_DAYS))).toEqual([]);
});

test('who proposed an export cannot start the days by saying that it arrived', async () => {
  await given({ sent: [{ state: 'acknowledged', acknowledgedBy: 'ann', acknowledgedAt: ago(399) }] });
  expect(await goes()).toEqual([]);
  expect((await at.view(id, 'ann')).erasure).toMatchObject({ on: null, kept: ['no-export'] });
});

test('one person alone ends no hold: not who placed it, and not who proposed that it ends', async () => {
  await given();
  expect((await at.view(id, 'dee')).erasure).toMatchObject({ on: NOW.toISOString(), kept: [] });
  await at.do(id, 'dee', 'place-hold', { reason: 'proceedings' });
  expect(await goes()).toEqual([]);
  for (const who of ['dee', 'dan', 'ann', 'ivy']) {
    expect(['case-refused', 'not-your-role']).toContain(await problemOf(await at.send(id, who, 'approve-release', {})));
  }
  await at.do(id, 'dee', 'propose-release', {});
  expect((await (await at.send(id, 'dee', 'approve-release', {})).json()) as object).toMatchObject({
    code: 'own-release',
  });
  expect(await problemOf(await at.send(id, 'ann', 'approve-release', {}))).toBe('not-your-role');
  expect(await eraseReport(at.api.store, hex(id), NOW, DEFAULT_RETENTION_DAYS)).toBeUndefined();
  await at.do(id, 'dan', 'approve-release', {});
  expect(await goes()).toEqual([id]);
});

test('a member of another desk, and one who is locked out, sees none of it and holds nothing', async () => {
  await given();
  await at.api.store.pool.query(`UPDATE case_conflict SET answer = 'named' WHERE member = 'dan'`);
  for (const who of ['cat', 'dan']) {
    expect((await ask('POST', `cases/${id}/place-hold`, who, { version: 3, reason: 'review' })).status).toBe(404);
    expect(((await (await ask('GET', 'erasures', who)).json()) as { reports: object[] }).reports).toEqual([]);
  }
  expect(((await (await ask('GET', 'erasures')).json()) as { reports: object[] }).reports).toMatchObject([
    { id, desk: 'ccu' },
  ]);
});

test('once erased, it says so and on what day; nothing is put back, opened again or handed out', async () => {
  await given();
  expect(await eraseReport(at.api.store, hex(id), NOW, DEFAULT_RETENTION_DAYS)).toBe('ccu');
  const opened = await ask('GET', `reports/${id}?reason=review`);
  expect(opened.status).toBe(410);
  expect(await opened.json()).toMatchObject({
    code: 'content-erased',
    detail: 'The words of this report were erased on 2026-11-18.',
  });
  expect(await (await ask('GET', `reports/${id}/summary`)).json()).toMatchObject({
    state: 'CLOSED',
    erasedOn: '2026-11-18',
  });
  const view = await at.view(id, 'dee');
  expect(view).toMatchObject({ stage: 'CLOSED', erasure: { erasedOn: '2026-11-18', on: null, kept: [] } });
  for (const name of ['reopen', 'place-hold'] as const) expect(view.allowed[name]?.code).toBe('content-erased');
  expect((await (await at.send(id, 'dee', 'reopen', { reason: 'review' })).json()) as object).toMatchObject({
    code: 'content-erased',
  });
  const search = await ask('POST', 'search/sealed', 'dee', { ids: [id] });
  expect((await search.arrayBuffer()).byteLength).toBe(0);
  const { rows } = await at.api.store.pool.query('SELECT FROM report_opening WHERE report_id = $1', [hex(id)]);
  expect(rows).toEqual([]);
});
