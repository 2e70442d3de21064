import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AuditEvent, appendAudit, appendAudits } from '../../src/audit/append.ts';
import type { AuditEntry } from '../../src/audit/entry.ts';
import { hashEntry } from '../../src/audit/hashEntry.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { sql } from '../../src/store/sql.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { collect } from './startAudit.ts';

let database: TestDatabase;
let store: Store;
beforeEach(async () => {
  database = await createTestDatabase();
  store = await openStore(database.url);
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const at = new Date('2026-11-18T10:20:30.456Z');
const opened: AuditEvent = {
  actor: 'ann',
  action: 'report.opened',
  at,
  reportId: new Uint8Array(32).fill(7),
  desk: 'ccu',
};

const entries = (): Promise<AuditEntry[]> => collect(store);

test('the first entry is computed by hand as docs/protocol.md says', async () => {
  await appendAudit(store.db, { ...opened, detail: { b: 2, a: 'x' } });
  const [entry] = await entries();
  expect(entry).toMatchObject({
    seq: 1,
    actor: 'ann',
    action: 'report.opened',
    desk: 'ccu',
    detail: '{"a":"x","b":2}',
  });
  expect(entry?.at.toISOString()).toBe('2026-11-18T10:20:30.000Z');
  expect(Buffer.from(entry?.previous ?? []).equals(Buffer.alloc(32))).toBe(true);
  const input = Buffer.concat([
    Buffer.from('candour audit entry v1\n'),
    Buffer.alloc(32),
    Buffer.from('0000000000000001', 'hex'),
    Buffer.from('000000006afd7bee', 'hex'),
    Buffer.from('00000003', 'hex'),
    Buffer.from('ann'),
    Buffer.from('0000000d', 'hex'),
    Buffer.from('report.opened'),
    Buffer.from('00000020', 'hex'),
    Buffer.alloc(32, 7),
    Buffer.from('00000003', 'hex'),
    Buffer.from('ccu'),
    Buffer.from('0000000f', 'hex'),
    Buffer.from('{"a":"x","b":2}'),
  ]);
  const digest = await crypto.subtle.digest('SHA-256', input);
  expect(Buffer.from(entry?.hash ?? []).toString('hex')).toBe(Buffer.from(digest).toString('hex'));
});

test('database and program hash every entry alike', async () => {
  const code = fc.stringMatching(/^[A-Za-z0-9_.:-]{0,20}$/);
  const actor = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => !text.includes('\0') && text.isWellFormed());
  const event = fc.record({
    actor,
    at: fc.date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
    reportId: fc.option(fc.uint8Array({ minLength: 32, maxLength: 32 }), { nil: undefined }),
    desk: fc.option(code, { nil: undefined }),
    detail: fc.dictionary(code, fc.oneof(code, fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true })), {
      maxKeys: 5,
    }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 8 }), async (events) => {
      await appendAudits(
        store.db,
        events.map(({ reportId, desk, ...rest }) => ({
          action: 'report.opened',
          ...rest,
          ...(reportId === undefined ? {} : { reportId }),
          ...(desk === undefined ? {} : { desk }),
        })),
      );
    }),
    { numRuns: 40 },
  );
  let before: AuditEntry | undefined;
  for (const entry of await entries()) {
    expect(hashEntry(entry).equals(entry.hash)).toBe(true);
    expect(Buffer.from(entry.previous).equals(before?.hash ?? Buffer.alloc(32))).toBe(true);
    before = entry;
  }
});

test('a transaction that is undone leaves neither an entry nor a gap', async () => {
  await appendAudit(store.db, opened);
  const undone = store.db.transaction().execute(async (transaction) => {
    await appendAudit(transaction, opened);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await appendAudit(store.db, opened);
  expect((await entries()).map((entry) => entry.seq)).toEqual([1, 2]);
});

test('many transactions at once make one chain, whatever they lock after they appended', async () => {
  await store.pool.query(
    'CREATE TABLE held (id int PRIMARY KEY, n int NOT NULL); INSERT INTO held VALUES (1, 0), (2, 0)',
  );
  const work = Array.from({ length: 200 }, (_, index) =>
    store.db.transaction().execute(async (transaction) => {
      if (index % 2 === 0) await appendAudit(transaction, { ...opened, actor: `a${index}` });
      await sql`UPDATE held SET n = n + 1 WHERE id = ${index % 3 === 0 ? 1 : 2}`.execute(transaction);
      if (index % 2 === 1) await appendAudits(transaction, [{ ...opened, actor: `a${index}` }, opened]);
    }),
  );
  await Promise.all(work);
  const chain = await entries();
  expect(chain.map((entry) => entry.seq)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
  for (const [index, entry] of chain.entries()) {
    expect(hashEntry(entry).equals(entry.hash)).toBe(true);
    if (index > 0) expect(Buffer.from(entry.previous).equals(chain[index - 1]?.hash ?? new Uint8Array())).toBe(true);
  }
  expect((await store.pool.query('SELECT count(*)::int AS n FROM audit_draft')).rows[0].n).toBe(0);
});

test.each([{ note: 'he said that' }, { 'a name': 1 }, { note: 'a'.repeat(129) }, { n: Number.NaN }, { note: 'naïve' }])(
  'free text is not taken: %j',
  async (detail) => {
    await expect(appendAudit(store.db, { ...opened, detail })).rejects.toMatchObject({ name: 'AuditDetailError' });
    expect(await entries()).toEqual([]);
  },
);
