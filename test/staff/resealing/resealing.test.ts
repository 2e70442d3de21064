import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { EXPORT_SIZES } from '../../../src/envelope/exportSizes.ts';
import { reportId } from '../../../src/envelope/id.ts';
import { isNamedBy } from '../../../src/seal/keyPackets.ts';
import { open } from '../../../src/seal/open.ts';
import { seal } from '../../../src/seal/seal.ts';
import { recordRoster } from '../../../src/staff/resealing/recordRoster.ts';
import type { Headers } from '../../../src/staff/resealing/wire.ts';
import { type AtNewcomer, DAY_MS, sealAll, startNewcomer } from './atNewcomer.ts';

let at: AtNewcomer;
let ann: string;
beforeAll(async () => {
  at = await startNewcomer();
});
afterAll(() => at.api.close());
beforeEach(async () => {
  await at.api.store.pool.query('TRUNCATE report, roster_key, member_session CASCADE');
  at.api.clock.now = new Date('2026-11-18T10:20:00Z');
  await at.inForce('ann', 'bob');
  ann = await at.api.signIn('ann');
});

const join = async (): Promise<string> => {
  at.api.clock.now = new Date(at.api.clock.now.getTime() + 10 * DAY_MS);
  await at.inForce('ann', 'bob', 'sam');
  ann = await at.api.signIn('ann');
  return at.api.signIn('sam');
};
const bytesOf = async (id: string, cookie: string): Promise<Uint8Array> => {
  const answer = await at.api.ask(`/v1/staff/reports/${id}?reason=first-reading`, { cookie });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
};
const keyOf = (name: string) => at.keys[name]?.privateKey as never;

test('nobody lacks anything in a roster that has not changed', async () => {
  await at.addSealed(['ann', 'bob']);
  expect(await at.joined(ann)).toEqual([]);
});

test('a member who joined opens old reports and notes once a colleague has sealed them, and the bytes stay', async () => {
  const [first] = [await at.addSealed(['ann', 'bob'], 'the first'), await at.addSealed(['ann', 'bob'], 'the second')];
  await at.api.ask(`/v1/staff/reports/${first}?reason=first-reading`, { cookie: ann });
  await at.api.ask(`/v1/staff/cases/${first}/check-conflict`, {
    method: 'POST',
    cookie: ann,
    json: { version: 0, answer: 'none' },
  });
  const note = await at.addNote(first as string, ann, ['ann', 'bob']);
  const before = await at.api.store.pool.query('SELECT id, sealed FROM report ORDER BY id');
  const sam = await join();

  await expect(open(await bytesOf(first as string, sam), keyOf('sam'))).rejects.toThrow('other keys');
  expect(await at.joined(ann)).toMatchObject([{ desk: 'ccu', member: 'sam', lacking: 2, open: 2 }]);
  expect(await at.joined(sam)).toMatchObject([{ member: 'sam', lacking: 2 }]);
  expect(await at.reseal(ann, 'ann', 'sam')).toBe(3);
  expect(await at.joined(ann)).toEqual([]);

  const opened = await open(await bytesOf(first as string, sam), keyOf('sam'));
  expect(new TextDecoder().decode(opened)).toBe('the first');
  const noted = await at.api.ask(`/v1/staff/cases/${first}/notes/${note}`, { cookie: sam });
  expect(await open(new Uint8Array(await noted.arrayBuffer()), keyOf('sam'))).toHaveLength(8_192);
  expect((await at.api.store.pool.query('SELECT id, sealed FROM report ORDER BY id')).rows).toEqual(before.rows);
  expect(await open(await bytesOf(first as string, ann), keyOf('ann'))).toEqual(opened);
  const { rows } = await at.api.store.pool.query(
    `SELECT actor, detail FROM audit_entry WHERE action = 'report.sealed-for' ORDER BY detail`,
  );
  expect(rows.map(({ actor, detail }) => [actor, JSON.parse(detail).member, JSON.parse(detail).things])).toEqual([
    ['ann', 'sam', 1],
    ['ann', 'sam', 2],
  ]);
});

test('a document that waits to go out is sealed for who joined, so that they can be its second person', async () => {
  const report = await at.addSealed(['ann', 'bob']);
  const item = randomUUID();
  const sealed = await seal(
    new Uint8Array(EXPORT_SIZES[0]),
    ['ann', 'bob'].map((name) => at.keys[name]?.publicKey as never),
  );
  await at.api.store.db
    .insertInto('export')
    .values({
      export_id: item,
      report_id: Buffer.from(report, 'hex'),
      desk: 'ccu',
      kind: 'intelligence-report',
      recipient: 'other-force',
      state: 'proposed',
      sealed,
      proposed_by: 'ann',
      proposed_hour: new Date('2026-11-18T10:00:00Z'),
    })
    .execute();
  const sam = await join();
  expect(await at.reseal(ann, 'ann', 'sam')).toBe(2);
  const answer = await at.api.ask(`/v1/staff/cases/${report}/exports/${item}`, { cookie: sam });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(await open(bytes, keyOf('sam'))).toHaveLength(EXPORT_SIZES[0]);
  expect(await isNamedBy(await reportId(sealed), bytes)).toBe(true);
});

test('who was sealed for can seal for the next, when all who were there at the beginning have left', async () => {
  const id = await at.addSealed(['ann', 'bob']);
  await join();
  await at.reseal(ann, 'ann', 'sam');
  at.api.clock.now = new Date(at.api.clock.now.getTime() + DAY_MS);
  await at.inForce('sam');
  await at.inForce('sam', 'cat');
  const sam = await at.api.signIn('sam');
  expect(await at.reseal(sam, 'sam', 'cat')).toBe(1);
  const cat = await at.api.signIn('cat');
  expect(new TextDecoder().decode(await open(await bytesOf(id, cat), keyOf('cat')))).toBe('what the reporter wrote');
});

test('two colleagues at once: each thing is kept once, and none is lost', async () => {
  for (let i = 0; i < 30; i++) await at.addSealed(['ann', 'bob'], `report ${i}`);
  await join();
  const bob = await at.api.signIn('bob');
  const kept = await Promise.all([at.reseal(ann, 'ann', 'sam'), at.reseal(bob, 'bob', 'sam')]);
  expect(kept.reduce((sum, one) => sum + one, 0)).toBe(30);
  const { rows } = await at.api.store.pool.query('SELECT count(*) AS n FROM added_key');
  expect(Number(rows[0].n)).toBe(30);
  const audited = await at.api.store.pool.query(
    `SELECT count(DISTINCT report_id) AS n FROM audit_entry WHERE action = 'report.sealed-for'
      AND report_id IN (SELECT id FROM report)`,
  );
  expect(Number(audited.rows[0].n)).toBe(30);
});

test('a browser that dies in the middle leaves whole batches, and the next one goes on', async () => {
  for (let i = 0; i < 30; i++) await at.addSealed(['ann', 'bob'], `report ${i}`);
  await join();
  const { things } = (await (await at.headers(ann, 'sam')).json()) as Headers;
  expect(things).toHaveLength(25);
  await at.keep(ann, 'sam', await sealAll(things.slice(0, 20), at.keys['ann'] as never, at.keys['sam'] as never));
  expect(await at.joined(ann)).toMatchObject([{ lacking: 10, open: 30 }]);
  expect(await at.reseal(ann, 'ann', 'sam')).toBe(10);
  expect(await at.joined(ann)).toEqual([]);
});

test('reports that arrive meanwhile: those sealed to a chat’s older roster are lacking, later ones are not', async () => {
  await join();
  await at.addSealed(['ann', 'bob'], 'from a chat that stood open', 0);
  expect(await at.joined(ann)).toMatchObject([{ lacking: 1, open: 1 }]);
  at.api.clock.now = new Date(at.api.clock.now.getTime() + 3 * DAY_MS);
  await at.addSealed(['ann', 'bob', 'sam'], 'days later', 0);
  ann = await at.api.signIn('ann');
  expect(await at.joined(ann)).toMatchObject([{ lacking: 1, open: 2 }]);
});

test('closed reports are neither counted nor sealed', async () => {
  const id = await at.addSealed(['ann', 'bob']);
  await join();
  const { things } = (await (await at.headers(ann, 'sam')).json()) as Headers;
  const sealed = await sealAll(things, at.keys['ann'] as never, at.keys['sam'] as never);
  await at.api.store.pool.query(`UPDATE triage SET state = 'CLOSED' WHERE report_id = $1`, [Buffer.from(id, 'hex')]);
  expect(await at.joined(ann)).toEqual([]);
  expect(await (await at.keep(ann, 'sam', sealed)).json()).toEqual({ kept: 0 });
});

test('a roster older than the one in force changes nothing; a key that comes back counts from then', async () => {
  await at.addSealed(['ann', 'bob']);
  const first = structuredClone(at.api.roster.current);
  await join();
  await recordRoster(at.api.store, first as never, at.api.clock.now);
  expect(await at.joined(ann)).toMatchObject([{ member: 'sam', lacking: 1 }]);
  await at.reseal(ann, 'ann', 'sam');
  await at.inForce('ann', 'bob');
  expect(await at.joined(ann)).toEqual([]);
  at.api.clock.now = new Date(at.api.clock.now.getTime() + 5 * DAY_MS);
  ann = await at.api.signIn('ann');
  await at.addSealed(['ann', 'bob'], 'while sam was away', 50);
  await at.inForce('ann', 'bob', 'sam');
  expect(await at.joined(ann)).toMatchObject([{ member: 'sam', lacking: 1, open: 2 }]);
});
