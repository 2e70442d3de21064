import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureSecret } from '../../src/store/ensureSecret.ts';
import { StoreError } from '../../src/store/errors.ts';
import { isReachable } from '../../src/store/isReachable.ts';
import { isUnreachable } from '../../src/store/isUnreachable.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/openStore.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('five processes can start at once on an empty database', async () => {
  const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(database.url)));
  for (const { pool } of stores) {
    const { rows } = await pool.query('SELECT id FROM migration ORDER BY id');
    expect(rows.map((row) => row.id)).toEqual(migrations.map((step) => step.id));
  }
  const secrets = await Promise.all(stores.map((store) => ensureSecret(store, 'challenge')));
  expect(new Set(secrets).size).toBe(1);
  expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/);
  await Promise.all(stores.map((store) => store.close()));
});

test('commits wait for the disk, whatever the server does by default', async () => {
  const store = await openStore(database.url);
  const { rows } = await store.pool.query('SHOW synchronous_commit');
  expect(rows[0].synchronous_commit).toBe('on');
  await store.close();
});

test('a database that a newer program made, or that another made differently, is refused', async () => {
  const store = await openStore(database.url);
  await expect(migrate(store.pool, migrations.slice(0, 1))).rejects.toThrow(StoreError);
  const changed = migrations.map((step, index) => (index === 0 ? { ...step, sql: `${step.sql} ` } : step));
  await expect(migrate(store.pool, changed)).rejects.toThrow(/differs/);
  await store.close();
});

test('a step that fails leaves nothing of itself', async () => {
  const store = await openStore(database.url);
  const broken = { id: 999, name: 'broken', sql: 'CREATE TABLE half_done (a int); SELECT nonsense' };
  await expect(migrate(store.pool, [...migrations, broken])).rejects.toThrow();
  const { rows } = await store.pool.query("SELECT to_regclass('half_done') AS found");
  expect(rows[0].found).toBeNull();
  await store.close();
});

test('sealed bytes are stored as they are, not compressed', async () => {
  const store = await openStore(database.url);
  const { rows } = await store.pool.query(
    "SELECT attstorage FROM pg_attribute WHERE attrelid = 'report'::regclass AND attname IN ('sealed', 'mailbox_key')",
  );
  expect(rows).toEqual([{ attstorage: 'e' }, { attstorage: 'e' }]);
  await store.close();
});

test('an unreachable database is known as one', async () => {
  const store = await openStore(database.url);
  expect(await isReachable(store)).toBe(true);
  const ended = await store.pool
    .query('SELECT pg_terminate_backend(pg_backend_pid())')
    .catch((error: unknown) => error);
  expect(isUnreachable(ended)).toBe(true);
  await store.close();
  expect(await isReachable(store)).toBe(false);
  const refused = await openStore('postgresql://nobody@127.0.0.1:1/none').catch((error: unknown) => error);
  expect(isUnreachable(refused)).toBe(true);
  expect(isUnreachable(new TypeError('x is not a function'))).toBe(false);
});
