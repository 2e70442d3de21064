import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { encodeHex } from '../../../src/envelope/hex.ts';
import { addNote } from '../../../src/staff/casework/addNote.ts';
import { changeCase } from '../../../src/staff/casework/changeCase.ts';
import { insertReports } from '../../../src/store/insertReports.ts';
import { openStore, type Store } from '../../../src/store/openStore.ts';
import { eraseReport } from '../../../src/triage/retention/eraseReport.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { DAYS, insertCase, NOW, random } from './closedCase.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await createTestDatabase();
  store = await openStore(database.url);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});
beforeEach(async () => {
  await store.pool.query('TRUNCATE report, link_key CASCADE');
});

const rows = async (query: string, ...values: unknown[]) => (await store.pool.query(query, values)).rows;
const tables = async (): Promise<string[]> =>
  (
    await rows(`SELECT table_name FROM information_schema.tables WHERE table_schema IN ('public', 'bullmq')
    AND table_type = 'BASE TABLE' AND table_schema = 'public'`)
  ).map(({ table_name }) => table_name);

/** The tables that hold these bytes, in any column. */
async function holding(needle: Buffer): Promise<string[]> {
  const found: string[] = [];
  for (const table of await tables()) {
    const [{ n }] = (await rows(
      `SELECT count(*)::int AS n FROM "${table}" AS t WHERE t::text LIKE $1`,
      `%${needle.toString('hex')}%`,
    )) as [{ n: number }];
    if (n > 0) found.push(table);
  }
  return found.sort();
}

/** Everything sealed that a report can have, and the bytes to look for. */
async function wholeCase(): Promise<{ id: Buffer; needles: Record<string, Buffer> }> {
  const { id, sealed } = await insertCase(store);
  const [copy, note, packet, set, token] = [random(90), random(90), random(90), random(90), random(16)];
  await rows(
    `INSERT INTO report_copy (report_id, desk, id, sealed, sealed_by) VALUES ($1, 'ccu', sha256($2), $2, 'ann')`,
    id,
    copy,
  );
  await rows(
    `INSERT INTO case_note (report_id, id, kind, desk, author, written_hour, sealed)
     VALUES ($1, sha256($2), 'note', 'ccu', 'ann', '2026-01-01T10:00:00Z', $2)`,
    id,
    note,
  );
  await rows(
    `INSERT INTO added_key (object, fingerprint, report_id, packet, sealed_by, sealed_hour)
     VALUES ($1, repeat('A', 40), $1, $2, 'ann', '2026-01-01T10:00:00Z')`,
    id,
    packet,
  );
  await rows(
    `INSERT INTO link_key (desk, epoch, sealed, key_check, recipients, sealed_by, sealed_hour)
     VALUES ('ccu', 1, $1, $2, '{}', 'ann', '2026-01-01T10:00:00Z') ON CONFLICT DO NOTHING`,
    random(50),
    random(32),
  );
  await rows(`INSERT INTO link_set (report_id, desk, epoch, sealed) VALUES ($1, 'ccu', 1, $2)`, id, set);
  await rows(`INSERT INTO link_token VALUES ($1, $2, 'name', 'exact')`, token, id);
  await rows(
    `INSERT INTO delivery (id, way, recipient, desk, report_id, next_attempt_at) VALUES ($1, 'mail', 'unit', 'ccu', $2, now())`,
    random(16),
    id,
  );
  const [{ sealed: out }] = (await rows('SELECT sealed FROM export WHERE report_id = $1', id)) as [{ sealed: Buffer }];
  return {
    id,
    needles: {
      report: sealed,
      report_copy: copy,
      case_note: note,
      added_key: packet,
      link_set: set,
      link_token: token,
      export: out,
    },
  };
}

test('nothing sealed of it is left in any table; state, clocks, codes, who did what and the mailbox stay', async () => {
  const { id, needles } = await wholeCase();
  const other = await wholeCase();
  for (const [table, needle] of Object.entries(needles)) expect(await holding(needle)).toEqual([table]);
  const before = await rows('SELECT desk, received_hour, mailbox_token, mailbox_key FROM report WHERE id = $1', id);
  expect(await eraseReport(store, id, NOW, DAYS)).toBe('ccu');
  for (const needle of Object.values(needles)) {
    expect(await holding(needle)).toEqual([]);
    expect(await holding(needle.subarray(8, 16))).toEqual([]);
  }
  expect(await rows('SELECT desk, received_hour, mailbox_token, mailbox_key FROM report WHERE id = $1', id)).toEqual(
    before,
  );
  expect(await rows('SELECT state, erased_on::text FROM triage WHERE report_id = $1', id)).toEqual([
    { state: 'CLOSED', erased_on: '2026-11-18' },
  ]);
  expect(await rows(`SELECT state, erased, reference, approved_by FROM export WHERE report_id = $1`, id)).toEqual([
    { state: 'acknowledged', erased: true, reference: 'REF-1', approved_by: 'dee' },
  ]);
  expect(await rows(`SELECT state, code FROM delivery WHERE report_id = $1`, id)).toEqual([
    { state: 'given-up', code: 'erased' },
  ]);
  expect(await rows(`SELECT actor, action, detail FROM audit_entry WHERE report_id = $1`, id)).toEqual([
    {
      actor: 'system:service',
      action: 'report.erased',
      detail: '{"copies":1,"days":90,"exports":1,"keys":1,"links":1,"notes":1}',
    },
  ]);
  for (const [table, needle] of Object.entries(other.needles)) expect(await holding(needle)).toEqual([table]);
});

/** What each column of bytes is, and what becomes of it. One that is added has to be thought of here, and in the decision. */
const BYTES: Readonly<Record<string, 'erased' | 'a name, a hash or a token' | 'not of a report' | 'the mailbox'>> = {
  'report.sealed': 'erased',
  'report_copy.sealed': 'erased',
  'report_copy.id': 'erased',
  'case_note.sealed': 'erased',
  'case_note.id': 'erased',
  'added_key.packet': 'erased',
  'added_key.object': 'erased',
  'link_set.sealed': 'erased',
  'link_set.object': 'erased',
  'link_token.token': 'erased',
  'export.sealed': 'erased',
  'export.object': 'erased',
  'export.approved_object': 'a name, a hash or a token',
  'export.approval': 'a name, a hash or a token',
  'export.released_file': 'a name, a hash or a token',
  'report.id': 'a name, a hash or a token',
  'report.mailbox_token': 'the mailbox',
  'report.mailbox_key': 'the mailbox',
  'report.challenge_digest': 'a name, a hash or a token',
  'delivery.id': 'a name, a hash or a token',
  'audit_entry.previous': 'not of a report',
  'audit_entry.hash': 'not of a report',
  'service_secret.value': 'not of a report',
  'link_key.sealed': 'not of a report',
  'link_key.key_check': 'not of a report',
};
const OF_PEOPLE = [
  'sign_in_link',
  'member_session',
  'account',
  'passkey',
  'passkey_challenge',
  'invitation',
  'recovery',
];

test('every column of bytes that the schema has is known here', async () => {
  const columns = await rows(`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
    JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND data_type = 'bytea' AND column_name <> 'report_id'`);
  const known = columns
    .map(({ name }) => name as string)
    .filter((name) => !OF_PEOPLE.includes(name.split('.')[0] ?? ''));
  expect(known.sort()).toEqual(Object.keys(BYTES).sort());
});

test('a second time, and two services at once: it is erased once', async () => {
  const { id } = await insertCase(store);
  const another = await openStore(database.url);
  const answers = await Promise.all([store, another, store, another].map((one) => eraseReport(one, id, NOW, DAYS)));
  expect(answers.filter((desk) => desk !== undefined)).toEqual(['ccu']);
  expect(await eraseReport(store, id, NOW, DAYS)).toBeUndefined();
  expect(await rows(`SELECT FROM audit_entry WHERE action = 'report.erased' AND report_id = $1`, id)).toHaveLength(1);
  await another.close();
});

const dee = { id: 'dee', may: () => true };
const of = (id: Buffer) => ({ id, desks: ['ccu'], member: 'dee', actor: dee, version: 3, now: NOW });

test.each(['reopen', 'place-hold'] as const)(
  '%s in the same moment: either the words stay, or it is refused',
  async (name) => {
    const outcomes = new Set<string>();
    for (let i = 0; i < 40; i++) {
      const { id } = await insertCase(store);
      const change = () =>
        changeCase(store, { ...of(id), name, input: { reason: name === 'reopen' ? 'new-facts' : 'review' } } as never);
      const wait = () => new Promise((resolve) => setTimeout(resolve, i % 4));
      const [changed, erased] =
        i % 2 === 0
          ? await Promise.all([change(), wait().then(() => eraseReport(store, id, NOW, DAYS))])
          : await Promise.all([wait().then(change), eraseReport(store, id, NOW, DAYS)]);
      const [row] = await rows(
        'SELECT octet_length(sealed) AS bytes, state, erased_on IS NOT NULL AS gone FROM report JOIN triage ON report_id = id WHERE id = $1',
        id,
      );
      if (erased) {
        expect(changed).toEqual({ ok: false, reason: 'refused', refusal: 'content-erased' });
        expect(row).toEqual({ bytes: 0, state: 'CLOSED', gone: true });
      } else {
        expect(changed.ok).toBe(true);
        expect(row).toEqual({ bytes: 200, state: name === 'reopen' ? 'REOPENED' : 'CLOSED', gone: false });
      }
      outcomes.add(erased ? 'erased' : 'kept');
    }
    expect([...outcomes].sort()).toEqual(['erased', 'kept']);
  },
);

test('a note that is written in the same moment goes with the words, or is refused; none is left behind', async () => {
  for (let i = 0; i < 20; i++) {
    const { id } = await insertCase(store);
    await rows(`INSERT INTO case_conflict (report_id, member, answer) VALUES ($1, 'dee', 'none')`, id);
    const [added, erased] = await Promise.all([
      addNote(store, { ...of(id), kind: 'note', sealed: Uint8Array.from(random(50)) }),
      eraseReport(store, id, NOW, DAYS),
    ]);
    expect(['added', 'content-erased']).toContain(added);
    expect(erased).toBe('ccu');
    expect(await rows('SELECT FROM case_note WHERE report_id = $1', id)).toEqual([]);
  }
});

test('past the code that asks first, the database itself takes no sealed bytes back and opens nothing again', async () => {
  const { id } = await wholeCase();
  await eraseReport(store, id, NOW, DAYS);
  for (const statement of [
    `INSERT INTO report_copy (report_id, desk, id, sealed, sealed_by) VALUES ($1, 'ccu', sha256('x'), 'x', 'ann')`,
    `INSERT INTO case_note VALUES ($1, sha256('x'), 'note', 'ccu', 'ann', '2026-01-01T10:00:00Z', 'x')`,
    `INSERT INTO link_set (report_id, desk, epoch, sealed) VALUES ($1, 'ccu', 1, 'x')`,
    `INSERT INTO added_key VALUES (sha256('x'), 'A', $1, 'x', 'ann', '2026-01-01T10:00:00Z')`,
    `UPDATE export SET sealed = 'x', erased = false WHERE report_id = $1`,
  ]) {
    await expect(store.pool.query(statement, [id])).rejects.toThrow('the words of this report are erased');
  }
  await expect(store.pool.query(`UPDATE triage SET state = 'REOPENED' WHERE report_id = $1`, [id])).rejects.toThrow(
    'check',
  );
});

test('to who sends the same report again, it is held as before', async () => {
  const { id, sealed } = await insertCase(store);
  const [{ mailbox_token, mailbox_key }] = (await rows('SELECT * FROM report WHERE id = $1', id)) as [
    { mailbox_token: Buffer; mailbox_key: Buffer },
  ];
  await eraseReport(store, id, NOW, DAYS);
  const again = {
    id,
    desk: 'ccu',
    channel: 'chat',
    sealed,
    receivedHour: new Date('2026-11-18T10:00:00Z'),
    priority: false,
    mailboxToken: mailbox_token,
    mailboxKey: mailbox_key,
    challengeDigest: random(32),
  };
  expect(await insertReports(store, [again])).toEqual([false]);
  expect(await holding(sealed)).toEqual([]);
  expect(encodeHex(id)).toHaveLength(64);
});
