import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEntries } from '../../../src/audit/readEntries.ts';
import { encodeBase64Url } from '../../../src/envelope/base64url.ts';
import { EXPORT_SIZES } from '../../../src/envelope/exportSizes.ts';
import { APPROVAL, type AtExports, refusalOf, sealedDocument, sha256, startExports } from './atExports.ts';

let at: AtExports;
beforeAll(async () => {
  at = await startExports();
});
afterAll(() => at.api.close());

const FILE = 'f'.repeat(64);
const KEY = 'A'.repeat(40);

test('an intelligence report is proposed, approved by a second person, released and acknowledged, and each is recorded', async () => {
  const id = await at.assessed();
  const { item, object } = await at.propose(id, 'ann');
  expect(await at.one(id, item, 'ann')).toMatchObject({
    state: 'proposed',
    kind: 'intelligence-report',
    recipient: 'force-intelligence',
    object,
    proposedBy: 'ann',
    refusals: { approve: { code: 'not-permitted' }, refuse: null, release: { code: 'not-permitted' } },
  });
  expect((await at.one(id, item, 'dee')).refusals.approve).toBeNull();

  const read = await at.fetch(id, item, 'dee');
  expect(sha256(new Uint8Array(await read.arrayBuffer()))).toBe(object);
  expect((await at.step(id, item, 'dee', 'approve', { object, approval: APPROVAL })).status).toBe(204);
  expect(await at.one(id, item, 'dan')).toMatchObject({ state: 'approved', approvedBy: 'dee', approval: APPROVAL });

  const release = { object, file: FILE, keys: [KEY] };
  expect((await at.step(id, item, 'dan', 'release', release)).status).toBe(204);
  expect(await at.one(id, item, 'dan')).toMatchObject({
    state: 'released',
    releasedBy: 'dan',
    releasedAt: at.api.clock.now.toISOString(),
    file: FILE,
    keys: [KEY],
  });
  const again = { object, file: 'e'.repeat(64), keys: [] };
  expect((await at.step(id, item, 'dee', 'release', again)).status).toBe(204);
  expect((await at.step(id, item, 'dee', 'acknowledge', { reference: 'INT/2026-0042' })).status).toBe(204);
  expect(await at.one(id, item, 'ann')).toMatchObject({
    state: 'acknowledged',
    acknowledgedBy: 'dee',
    reference: 'INT/2026-0042',
  });

  const entries = [];
  for await (const entry of readEntries(at.api.store)) {
    if (entry.action.startsWith('export.')) entries.push([entry.actor, entry.action, JSON.parse(entry.detail)]);
  }
  const which = { export: item, kind: 'intelligence-report' };
  expect(entries).toEqual([
    ['ann', 'export.proposed', { ...which, recipient: 'force-intelligence', object }],
    ['dee', 'export.read', { export: item, object }],
    ['dee', 'export.approved', { ...which, object }],
    ['dan', 'export.released', { ...which, recipient: 'force-intelligence', object, file: FILE, keys: KEY }],
    ['dee', 'export.released', { ...which, recipient: 'force-intelligence', object, file: 'e'.repeat(64), keys: '' }],
    ['dee', 'export.acknowledged', { ...which, reference: 'INT/2026-0042' }],
  ]);
});

test('a referral pack needs an answer on referral that refers it, and goes to the IOPC alone', async () => {
  const id = await at.assessed();
  const pack = { kind: 'referral-pack', recipient: 'iopc' } as const;
  expect(await refusalOf((await at.propose(id, 'dee', pack)).response)).toEqual([409, 'referral-missing']);
  await at.do(id, 'dee', 'answer-referral', { answer: 'none', rules: [], clearAt: null });
  expect(await refusalOf((await at.propose(id, 'dee', pack)).response)).toEqual([409, 'referral-contradicts']);
  const clearAt = at.api.clock.now.toISOString();
  await at.do(id, 'dee', 'answer-referral', { answer: 'mandatory', rules: ['M4'], clearAt });
  const elsewhere = await at.propose(id, 'dee', { ...pack, recipient: 'other-force' });
  expect(await refusalOf(elsewhere.response)).toEqual([409, 'export-recipient']);
  expect((await at.propose(id, 'dee', pack)).response.status).toBe(204);
  expect((await at.list(id, 'dee')).refusals).toEqual({ 'intelligence-report': null, 'referral-pack': null });
});

test('a step out of its order is refused, and an acknowledgement comes after the close too', async () => {
  const id = await at.assessed();
  const { item, object } = await at.propose(id, 'ann');
  const release = { object, file: FILE, keys: [] };
  expect(await refusalOf(await at.step(id, item, 'dee', 'release', release))).toEqual([409, 'export-not-approved']);
  const acknowledge = { reference: 'X1' };
  expect(await refusalOf(await at.step(id, item, 'dee', 'acknowledge', acknowledge))).toEqual([
    409,
    'export-not-released',
  ]);
  await at.step(id, item, 'dee', 'approve', { object, approval: APPROVAL });
  expect(await refusalOf(await at.step(id, item, 'dan', 'approve', { object, approval: APPROVAL }))).toEqual([
    409,
    'export-not-proposed',
  ]);
  await at.step(id, item, 'dee', 'release', release);
  expect(await refusalOf(await at.step(id, item, 'ann', 'refuse', {}))).toEqual([409, 'export-done']);
  await at.do(id, 'ann', 'answer-referral', { answer: 'none', rules: [], clearAt: null });
  await at.do(id, 'dee', 'propose-decision', { outcome: 'INTEL_ONLY' });
  await at.do(id, 'ann', 'record-feedback', { feedback: 'no-way-back' });
  await at.do(id, 'dee', 'close', {});
  expect(await refusalOf(await at.step(id, item, 'dee', 'release', release))).toEqual([409, 'case-closed']);
  expect((await at.step(id, item, 'dee', 'acknowledge', acknowledge)).status).toBe(204);
});

test('whoever proposed takes it back, and a second person refuses what was approved; both end it', async () => {
  const id = await at.assessed();
  const own = await at.propose(id, 'ann');
  expect((await at.step(id, own.item, 'ann', 'refuse', {})).status).toBe(204);
  expect(await at.one(id, own.item, 'ann')).toMatchObject({ state: 'refused', refusedBy: 'ann', approvedBy: null });
  const { item, object } = await at.propose(id, 'ann');
  await at.step(id, item, 'dee', 'approve', { object, approval: APPROVAL });
  expect((await at.step(id, item, 'dan', 'refuse', {})).status).toBe(204);
  expect(await refusalOf(await at.step(id, item, 'dee', 'release', { object, file: FILE, keys: [] }))).toEqual([
    409,
    'export-not-approved',
  ]);
});

test('the same proposal again is the same one; another under its id is refused', async () => {
  const id = await at.assessed();
  const { item, sealed } = await at.propose(id, 'ann');
  expect((await at.propose(id, 'ann', { id: item, sealed })).response.status).toBe(204);
  expect((await at.propose(id, 'ann', { id: item })).response.status).toBe(409);
  expect((await at.propose(id, 'dee', { id: item, sealed })).response.status).toBe(409);
  const elsewhere = await at.assessed();
  expect((await at.propose(elsewhere, 'ann', { id: item, sealed })).response.status).toBe(409);
  expect((await at.list(id, 'ann')).exports).toHaveLength(1);
});

test('what is not sealed, or not padded, is not kept, and references are codes', async () => {
  const id = await at.assessed();
  for (const sealed of [
    'plain words',
    encodeBase64Url(new TextEncoder().encode('He was named by his sister.')),
    encodeBase64Url(await sealedDocument(EXPORT_SIZES[0] + 1)),
  ]) {
    expect((await at.propose(id, 'ann', { sealed })).response.status).toBe(422);
  }
  expect((await at.propose(id, 'ann', { sealed: 'A'.repeat(600_000) })).response.status).toBe(413);
  expect(
    (await at.propose(id, 'ann', { sealed: encodeBase64Url(await sealedDocument(EXPORT_SIZES[2])) })).response.status,
  ).toBe(204);
  const { item } = await at.propose(id, 'ann');
  for (const reference of ['', 'her name is Jane', '<b>', '\u202eX', 'x'.repeat(41), '-1']) {
    expect((await at.step(id, item, 'dee', 'acknowledge', { reference })).status).toBe(422);
  }
});
