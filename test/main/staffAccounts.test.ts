import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OPERATOR } from '../../src/audit/event.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { type CliResult, runCli } from './runCli.ts';

/** Some processes, one after the other, on a machine that may be busy. */
const PROCESSES_MS = 300_000;

const LINK = /^https:\/\/candour\.example\/console#join=([A-Za-z0-9_-]{43})\n$/;

let database: TestDatabase;
let store: Store;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-staff-'));
  database = await createTestDatabase();
  store = await openStore(database.url);
  const passphrase = join(folder, 'passphrase');
  await writeFile(passphrase, 'five words that fit badly\n');
  const options = ['--root-passphrase-file', passphrase, '--passphrase-file', passphrase];
  const made = await runCli(['unit', 'init', ...options], { env: { DATA_DIR: folder }, cwd: folder });
  if (made.code !== 0) throw new Error(made.stderr);
}, PROCESSES_MS);
afterEach(async () => {
  await store.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const staff = (...args: string[]): Promise<CliResult> =>
  runCli(['staff', ...args], {
    env: { DATABASE_URL: database.url, DATA_DIR: folder, PUBLIC_URL: 'https://candour.example' },
    cwd: folder,
  });
const invitations = async (): Promise<unknown[]> =>
  (await store.pool.query('SELECT account, roles, invited_by FROM invitation ORDER BY account')).rows;
const audited = async (): Promise<unknown[]> =>
  (await store.pool.query("SELECT actor, detail FROM audit_entry WHERE action = 'account.invited' ORDER BY seq")).rows;

test(
  'the first administrators are invited, each with a link of their own, kept as its hash and put on record',
  async () => {
    const none = await staff('administrators');
    expect(none).toMatchObject({ code: 0, stderr: '' });
    expect(none.stdout).toContain('There is no administrator.');
    const first = await staff('administrators', '--add', 'adele');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const token = LINK.exec(first.stdout)?.[1] ?? '';
    expect(token).toHaveLength(43);
    const second = await staff('administrators', '--add', 'boris');
    expect(LINK.exec(second.stdout)?.[1]).not.toBe(token);
    expect(await invitations()).toMatchObject([
      { account: 'adele', roles: ['administrator'] },
      { account: 'boris', roles: ['administrator'] },
    ]);
    const { rows } = await store.pool.query('SELECT encode(token_hash, $1) AS hash FROM invitation', ['hex']);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    expect(await audited()).toEqual([
      { actor: OPERATOR, detail: '{"account":"adele","roles":"administrator"}' },
      { actor: OPERATOR, detail: '{"account":"boris","roles":"administrator"}' },
    ]);
    // Invited is not yet an administrator.
    expect((await staff('administrators')).stdout).toContain('There is no administrator.');
    await store.pool.query(
      `INSERT INTO account (id, user_handle, created_at) VALUES ('adele', sha256('adele'), now())`,
    );
    await store.pool.query(`INSERT INTO account_role VALUES ('adele', 'administrator', '2026-11-20T10:00:00Z')`);
    expect((await staff('administrators')).stdout).toBe('adele  since 2026-11-20\n');
    const again = await staff('administrators', '--add', 'adele');
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(await invitations()).toHaveLength(2);
  },
  PROCESSES_MS,
);

test(
  'somebody is invited with their roles; a name, a role or a pair of them that cannot be is refused, and nothing is kept',
  async () => {
    const made = await staff('invite', 'a-okafor', '--role', 'intake-officer', '--role', 'analyst');
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(LINK);
    expect(await invitations()).toMatchObject([{ account: 'a-okafor', roles: ['intake-officer', 'analyst'] }]);
    const refused: [number, RegExp, string[]][] = [
      [2, /needs one name/, ['invite', '--role', 'analyst']],
      [2, /needs one name/, ['invite', 'one', 'two', '--role', 'analyst']],
      [2, /at least one --role/, ['invite', 'una']],
      [2, /role/i, ['invite', 'una', '--role', 'emperor']],
      [2, /a to z/, ['invite', 'Una Smith', '--role', 'analyst']],
      [2, /--add only/, ['administrators', 'una']],
      [2, /no role that handles reports/, ['invite', 'una', '--role', 'analyst', '--role', 'administrator']],
      [1, /roster/i, ['invite', 'ccu-1', '--role', 'auditor']],
    ];
    for (const [code, words, args] of refused) {
      const result = await staff(...args);
      expect(result.code, args.join(' ')).toBe(code);
      expect(result.stderr, args.join(' ')).toMatch(words);
      expect(result.stdout).toBe('');
    }
    expect(await invitations()).toHaveLength(1);
  },
  PROCESSES_MS,
);
