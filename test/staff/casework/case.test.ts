import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEntries } from '../../../src/audit/readEntries.ts';
import { HOUR_MS } from '../startStaffApi.ts';
import { type AtCase, assess, startCases } from './atCase.ts';

let at: AtCase;
beforeAll(async () => {
  at = await startCases();
});
afterAll(() => at.api.close());

test('a case from opening to closing and again, by people who each do their own part', async () => {
  const id = await at.opened();
  const begun = await at.view(id, 'ann');
  expect(begun).toMatchObject({ version: 0, stage: 'OPENED', clear: false, grade: null, decision: null, notes: [] });
  expect(begun.allowed['set-grade']?.code).toBe('conflict-first');
  expect(begun.allowed['check-conflict']).toBeNull();
  await at.clear(id, 'ivy', 'ann', 'dee', 'dan');

  await at.do(id, 'ivy', 'set-flags', { flags: ['SAFEGUARD_ADULT'] });
  await assess(at, id);
  const clearAt = new Date(at.api.clock.now.getTime() - HOUR_MS / 2).toISOString();
  await at.do(id, 'ann', 'answer-referral', { answer: 'mandatory', rules: ['M4'], clearAt });
  const assessed = await at.view(id, 'ann');
  expect(assessed.flags.sort()).toEqual(['REFERRAL_REQUIRED', 'SAFEGUARD_ADULT']);
  expect(assessed.referral).toEqual({ answer: 'mandatory', rules: ['M4'], clearAt, by: 'ann' });
  expect(assessed.clocks.find(({ kind }) => kind === 'iopc_referral')).toEqual({
    kind: 'iopc_referral',
    dueAt: '2026-11-19T23:59:59.000Z',
    metAt: null,
    amberAt: '2026-11-19T04:54:59.500Z',
  });
  expect(assessed.clocks.find(({ kind }) => kind === 'assessment')?.metAt).toBe('2026-11-18T10:00:00.000Z');

  await at.do(id, 'ann', 'propose-decision', { outcome: 'IOPC_REFERRED' });
  expect((await at.view(id, 'dee')).proposal).toEqual({ outcome: 'IOPC_REFERRED', by: 'ann' });
  await at.do(id, 'dee', 'approve-decision', {});
  await at.do(id, 'ann', 'record-feedback', { feedback: 'no-way-back' });
  expect((await at.view(id, 'dee')).allowed['close']).toEqual({
    code: 'safeguarding-open',
    words: 'The safeguarding clock is open. Record what was done.',
  });
  await at.do(id, 'ivy', 'record-duty', { duty: 'safeguarding' });
  await at.do(id, 'dee', 'record-duty', { duty: 'iopc_referral' });
  await at.do(id, 'dee', 'close', {});
  expect(await at.view(id, 'dee')).toMatchObject({
    stage: 'CLOSED',
    decision: { outcome: 'IOPC_REFERRED', by: 'ann', approvedBy: 'dee' },
    duties: { safeguarding: 'met', iopc_referral: 'met' },
  });
  await at.do(id, 'dan', 'reopen', { reason: 'new-facts' });
  expect(await at.view(id, 'ann')).toMatchObject({ stage: 'REOPENED', clear: false, decision: null });

  const actions: string[] = [];
  for await (const entry of readEntries(at.api.store)) {
    if (entry.reportId && Buffer.from(entry.reportId).toString('hex') === id)
      actions.push(`${entry.actor} ${entry.action}`);
  }
  expect(actions).toEqual([
    'ivy report.opened',
    'ivy report.claimed',
    ...['ivy', 'ann', 'dee', 'dan'].map((who) => `${who} case.conflict`),
    'ivy case.flagged',
    'ann case.graded',
    'ann case.categorised',
    'ann case.harm',
    'ann case.assessed',
    'ann case.referral',
    'ann case.proposed',
    'dee case.decided',
    'ann case.feedback',
    'ivy case.duty-met',
    'dee case.duty-met',
    'dee case.closed',
    'dan case.reopened',
  ]);
});

test('an outcome that one person may decide is decided at once by who may, and waits otherwise', async () => {
  for (const [who, stage] of [
    ['dee', 'DECIDED'],
    ['ann', 'ASSESSED'],
  ] as const) {
    const id = await at.opened();
    await at.clear(id, 'ann', 'dee');
    await assess(at, id);
    await at.do(id, 'ann', 'answer-referral', { answer: 'none', rules: [], clearAt: null });
    await at.do(id, who, 'propose-decision', { outcome: 'INTEL_ONLY' });
    expect((await at.view(id, 'dee')).stage).toBe(stage);
  }
});

test('a danger flag starts the safeguarding clock; taking it away does not stop it', async () => {
  const id = await at.opened();
  await at.do(id, 'ivy', 'set-flags', { flags: ['DANGER'] });
  await at.do(id, 'ivy', 'set-flags', { flags: [] });
  const { clocks, duties } = await at.view(id, 'ivy');
  const due = new Date(at.api.clock.now.getTime() + HOUR_MS).toISOString();
  expect(clocks.find(({ kind }) => kind === 'safeguarding')).toMatchObject({ dueAt: due, metAt: null });
  expect(duties.safeguarding).toBe('open');
});

test('taking a mandatory referral back takes its clock away, by a second person alone', async () => {
  const id = await at.opened();
  await at.clear(id, 'ann', 'dee');
  const clearAt = at.api.clock.now.toISOString();
  await at.do(id, 'ann', 'answer-referral', { answer: 'mandatory', rules: ['M6'], clearAt });
  const none = { answer: 'none' as const, rules: [], clearAt: null };
  const alone = await at.send(id, 'ann', 'answer-referral', none);
  expect([alone.status, ((await alone.json()) as { code: string }).code]).toEqual([409, 'referral-withdrawn-alone']);
  await at.do(id, 'dee', 'answer-referral', none);
  const { clocks, flags } = await at.view(id, 'dee');
  expect(clocks.map(({ kind }) => kind)).not.toContain('iopc_referral');
  expect(flags).toEqual([]);
});

test('a report is opened for a reason, which is kept', async () => {
  const id = await at.api.addReport('ccu');
  const cookie = at.people['ann'] ?? '';
  for (const query of ['', '?reason=', '?reason=curious']) {
    expect((await at.api.ask(`/v1/staff/reports/${id}${query}`, { cookie })).status).toBe(422);
  }
  expect((await at.api.ask(`/v1/staff/reports/${id}?reason=linked`, { cookie })).status).toBe(200);
  const { rows } = await at.api.store.pool.query('SELECT reason FROM report_opening WHERE report_id = $1', [
    Buffer.from(id, 'hex'),
  ]);
  expect(rows).toEqual([{ reason: 'linked' }]);
});

test('what is no code is refused before the rules are asked', async () => {
  const id = await at.opened();
  await at.clear(id, 'ann');
  const { version } = await at.view(id, 'ann');
  const bad: [string, object][] = [
    ['set-flags', { flags: ['DANGER', 'DANGER'] }],
    ['set-flags', { flags: ['He is named'] }],
    ['set-grade', { source: 4, information: 'A', handling: 'P', conditions: [] }],
    ['answer-referral', { answer: 'mandatory', rules: ['M9'], clearAt: null }],
    ['propose-decision', { outcome: 'INTEL_ONLY', why: 'because' }],
    ['close', { reason: 'x' }],
  ];
  for (const [name, input] of bad) {
    const json = { ...input, version };
    const options = { method: 'POST', cookie: at.people['dee'] ?? '', json };
    const { status } = await at.api.ask(`/v1/staff/cases/${id}/${name}`, {
      ...options,
      cookie: at.people[name === 'set-grade' ? 'ann' : 'dee'] ?? '',
    });
    expect([name, status]).toEqual([name, 422]);
  }
});
