import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendAudits } from '../../src/audit/append.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { type CliResult, runCli } from './runCli.ts';

/** Half a dozen processes, one after the other, on a machine that may be busy. */
const PROCESSES_MS = 300_000;

let database: TestDatabase;
let store: Store;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-audit-'));
  database = await createTestDatabase();
  store = await openStore(database.url);
});
afterEach(async () => {
  await store.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const candour = (...args: string[]): Promise<CliResult> =>
  runCli(['audit', ...args], { env: { DATABASE_URL: database.url, DATA_DIR: join(folder, 'data') } });
const append = (count: number): Promise<void> =>
  appendAudits(
    store.db,
    Array.from({ length: count }, () => ({ actor: 'ann', action: 'audit.read' as const, at: new Date() })),
  );
const asThief = async (statement: string): Promise<void> => {
  await store.pool.query(
    `SET session_replication_role = replica; ${statement}; SET session_replication_role = DEFAULT`,
  );
};

test(
  'key, checkpoint, verify: all is well, then the end is taken away with the stored checkpoints',
  async () => {
    const made = await candour('key');
    expect(made.stdout).toMatch(/^candour-audit\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+\n$/);
    expect((await stat(join(folder, 'data', 'audit', 'key.pem'))).mode & 0o777).toBe(0o600);
    await append(5);
    const kept = join(folder, 'kept.txt');
    expect(await candour('checkpoint', '--out', kept)).toMatchObject({ code: 0, stdout: `Signed: ${kept}\n` });
    expect(await readFile(kept, 'utf8')).toMatch(
      /^candour audit checkpoint v1\n5\n[^\n]{44}\n[^\n]+:00:00Z\n\n— candour-audit \S+\n$/,
    );
    const well = await candour('verify', '--checkpoint', kept);
    expect(well).toMatchObject({ code: 0, stdout: '5 entries read. Checkpoints cover 1 to 5.\nNothing is wrong.\n' });
    await asThief('DELETE FROM audit_entry WHERE seq > 3; DELETE FROM audit_checkpoint');
    expect(await candour('verify')).toMatchObject({ code: 0 });
    const elsewhere = await runCli(['audit', 'verify', '--checkpoint', kept, '--key', made.stdout.trim()], {
      env: { DATABASE_URL: database.url, DATA_DIR: join(folder, 'empty') },
    });
    expect(elsewhere.code).toBe(1);
    expect(elsewhere.stdout).toContain('Entries 4 to 5 are missing from the end: a checkpoint covers them.');
  },
  PROCESSES_MS,
);

test(
  'says what is wrong with a key or a checkpoint, and what to do',
  async () => {
    expect(await candour('verify')).toMatchObject({ code: 1, stderr: expect.stringContaining('--key') });
    expect(await candour('checkpoint')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('candour audit key'),
    });
    await candour('key');
    expect(await candour('checkpoint')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('The audit is empty.'),
    });
    const file = join(folder, 'no-checkpoint');
    await writeFile(file, 'candour audit checkpoint v1\n');
    expect(await candour('verify', '--checkpoint', file)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('It is not a signed note.'),
    });
  },
  PROCESSES_MS,
);
