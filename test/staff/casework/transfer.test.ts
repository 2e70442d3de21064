import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEntries } from '../../../src/audit/readEntries.ts';
import { encodeBase64Url } from '../../../src/envelope/base64url.ts';
import { SIZE_CLASSES } from '../../../src/envelope/sizes.ts';
import { seal } from '../../../src/seal/seal.ts';
import { type AtTransfer, startTransfers, WORDS } from './atTransfer.ts';

let at: AtTransfer;
beforeAll(async () => {
  at = await startTransfers();
});
afterAll(() => at.api.close());

const PARTNER = ['cat', 'pat', 'eve'];
const rows = async (query: string, ...values: unknown[]) => (await at.api.store.pool.query(query, values)).rows;
const hex = (id: string) => Buffer.from(id, 'hex');

test('one proposes, another agrees, and every member of the other desk opens the words; the bytes are as they came', async () => {
  const id = await at.add();
  const [before] = await rows('SELECT sealed FROM report WHERE id = $1', hex(id));
  await at.clear(id, 'ann', 'dee');
  await at.do(id, 'ann', 'set-grade', { source: 2, information: 'C', handling: 'C', conditions: ['A1'] });
  await at.do(id, 'ann', 'set-flags', { flags: ['SAFEGUARD_CHILD'] });
  const clocks = (await at.view(id, 'ann')).clocks;
  await at.do(id, 'ann', 'propose-transfer', { desk: 'partner', reason: 'wrong-force' });
  expect(await at.view(id, 'dee')).toMatchObject({
    transfer: { desk: 'partner', reason: 'wrong-force', by: 'ann' },
    desks: [
      { id: 'partner', name: 'The partner' },
      { id: 'nominated', name: 'The nominated' },
    ],
  });
  const keys = await at.sealFor(id, 'dee', PARTNER);
  await at.do(id, 'dee', 'approve-transfer', { desk: 'partner', serial: at.serial(), keys });

  const [after] = await rows('SELECT sealed FROM report WHERE id = $1', hex(id));
  expect(after.sealed).toEqual(before.sealed);
  for (const who of ['ann', 'dee', 'dan']) expect((await at.open(id, who)).status).toBe(404);
  for (const who of PARTNER) expect(await at.read(id, who)).toBe(WORDS);
  const view = await at.view(id, 'cat');
  expect(view).toMatchObject({
    stage: 'OPENED',
    desk: 'partner',
    clear: false,
    grade: { source: 2 },
    duties: { safeguarding: 'open' },
    transfer: null,
    transfers: [{ from: 'ccu', to: 'partner', reason: 'wrong-force', by: 'ann', approvedBy: 'dee' }],
  });
  const without = view.clocks.filter(({ kind }) => kind !== 'desk_open');
  expect(without).toEqual(clocks);
  expect(view.clocks.find(({ kind }) => kind === 'desk_open')).toMatchObject({ metAt: expect.any(String) });
  const actions: string[] = [];
  for await (const { reportId, actor, action, desk, detail } of readEntries(at.api.store)) {
    if (reportId && Buffer.from(reportId).equals(hex(id)) && action.includes('transfer')) {
      actions.push(`${actor} ${action} ${desk} ${detail}`);
    }
  }
  expect(actions).toEqual([
    'ann case.transfer-proposed ccu {"desk":"partner","reason":"wrong-force","stage":"CONFLICT_CHECKED"}',
    'dee case.transferred ccu {"desk":"partner","stage":"RECEIVED"}',
  ]);
});

test('it waits in the queue of the other desk, and rings there when nobody opens it', async () => {
  const id = await at.add();
  await at.transfer(id, 'partner', PARTNER);
  const list = async (who: string) =>
    (
      (await (await at.api.ask('/v1/staff/reports?view=waiting', { cookie: at.people[who] ?? '' })).json()) as {
        reports: { id: string; state: string; clocks: { kind: string; metAt: string | null; startedAt: string }[] }[];
      }
    ).reports;
  expect((await list('ann')).map((one) => one.id)).not.toContain(id);
  const found = (await list('cat')).find((one) => one.id === id);
  expect(found).toMatchObject({ state: 'RECEIVED' });
  const desk = found?.clocks.find(({ kind }) => kind === 'desk_open');
  expect(desk).toMatchObject({ metAt: null });
  expect(Date.parse(desk?.startedAt ?? '')).toBeGreaterThan(
    Date.parse(found?.clocks.find(({ kind }) => kind === 'assessment')?.startedAt ?? ''),
  );
  const due = await rows(
    `SELECT due_at - started_at AS within FROM clock WHERE report_id = $1 AND kind = 'desk_open'`,
    hex(id),
  );
  expect(due[0].within).toMatchObject({ days: 1 });
});

test('from a desk that has a copy, the copy goes on as it is', async () => {
  const id = await at.add();
  await at.open(id, 'ann');
  const padded = new Uint8Array(SIZE_CLASSES[0]).fill(0x20);
  padded.set(new TextEncoder().encode(WORDS));
  const partners = PARTNER.map((name) => at.keys[name]?.publicKey as never);
  const resealed = encodeBase64Url(await seal(padded, partners));
  await at.do(id, 'ann', 'check-conflict', { answer: 'named', concerns: 'reader', resealed });
  await at.clear(id, 'cat', 'pat');
  await at.do(id, 'cat', 'propose-transfer', { desk: 'nominated', reason: 'chief-officer' });
  const keys = await at.sealFor(id, 'pat', ['nia']);
  await at.do(id, 'pat', 'approve-transfer', { desk: 'nominated', serial: at.serial(), keys });
  expect((await at.read(id, 'nia')).trim()).toBe(WORDS);
  const copies = await rows('SELECT desk, id, sealed_by FROM report_copy WHERE report_id = $1 ORDER BY desk', hex(id));
  expect(copies.map(({ desk, sealed_by }) => [desk, sealed_by])).toEqual([
    ['nominated', 'ann'],
    ['partner', 'ann'],
  ]);
  expect(copies[0].id).toEqual(copies[1].id);
});

test('sent back before anybody takes it on: the first desk reads it as before, and it is not sent back again', async () => {
  const id = await at.add();
  await at.transfer(id, 'partner', PARTNER);
  await at.open(id, 'cat');
  expect((await at.view(id, 'cat')).allowed['return-transfer']).toBeNull();
  await at.do(id, 'cat', 'return-transfer', {});
  expect((await at.open(id, 'cat')).status).toBe(404);
  expect(await at.read(id, 'dan')).toBe(WORDS);
  expect((await at.view(id, 'dan')).transfers).toMatchObject([
    { from: 'ccu', to: 'partner' },
    { from: 'partner', to: 'ccu', reason: 'returned', by: 'cat', approvedBy: null },
  ]);
  expect((await at.view(id, 'dan')).allowed['return-transfer']?.code).toBe('not-transferred');
});

test('taken back, or not agreed to: the report stays', async () => {
  const id = await at.add();
  await at.clear(id, 'ann', 'dee');
  for (const who of ['ann', 'dee']) {
    await at.do(id, 'ann', 'propose-transfer', { desk: 'nominated', reason: 'independence' });
    await at.do(id, who, 'withdraw-transfer', {});
  }
  expect(await at.view(id, 'dan')).toMatchObject({ desk: 'ccu', transfer: null, transfers: [] });
});
