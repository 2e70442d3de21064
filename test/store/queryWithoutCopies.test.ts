import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { queryWithoutCopies } from '../../src/store/queryWithoutCopies.ts';
import { useStore } from './useStore.ts';

const at = useStore();

const echo = (values: unknown[], types: readonly string[]) =>
  queryWithoutCopies<Record<string, unknown>>(at.store, {
    name: `echo ${types.join()}`,
    text: `SELECT ${types.map((type, index) => `$${index + 1}::${type} AS v${index}`).join(', ')}`,
    values,
  });

test('bytes of every size come back, alone and among others', async () => {
  const sizes = [0, 1, 31, 4_095, 4_096, 4_097, 65_536, 300_000, 2_097_152];
  const values = sizes.map((size) => randomBytes(size));
  for (const value of values) expect(value.equals((await echo([value], ['bytea']))[0]?.v0 as Buffer)).toBe(true);
  const [row] = await echo(
    values,
    values.map(() => 'bytea'),
  );
  expect(values.map((value, index) => value.equals(row?.[`v${index}`] as Buffer))).toEqual(values.map(() => true));
});

test('what is not bytes is mapped as the library maps it', async () => {
  const hour = new Date('2026-11-26T08:00:00Z');
  const long = 'Llŷr 🐑 '.repeat(2_000);
  const values = ['', long, null, undefined, true, 42, hour, ['a"b', null], randomBytes(70_000)];
  const types = ['text', 'text', 'text', 'bytea', 'boolean', 'int', 'timestamptz', 'text[]', 'bytea'];
  const [row] = await echo(values, types);
  expect(Object.values(row ?? {})).toEqual(['', long, null, null, true, 42, hour, ['a"b', null], values[8]]);
  const { rows } = await at.store.pool.query(
    `SELECT ${types.map((type, index) => `$${index + 1}::${type} AS v${index}`)}`,
    values,
  );
  expect(row).toEqual(rows[0]);
});

test('a statement is prepared once, and its name is for no other text', async () => {
  const before = await at.store.pool.query('SELECT count(*)::int AS n FROM pg_prepared_statements');
  for (let times = 0; times < 3; times += 1) await echo([randomBytes(9_000)], ['bytea']);
  const after = await at.store.pool.query('SELECT count(*)::int AS n FROM pg_prepared_statements');
  expect(after.rows[0].n).toBe(before.rows[0].n);
  const other = { name: 'echo bytea', text: 'SELECT 1', values: [] };
  await expect(queryWithoutCopies(at.store, other)).rejects.toThrow(/unique/);
});

test('what the server refuses is an error, and the connection goes on', async () => {
  const big = randomBytes(100_000);
  const divide = { name: 'divide', text: 'SELECT octet_length($1::bytea) / $2::int AS n', values: [big, 0] };
  await expect(queryWithoutCopies(at.store, divide)).rejects.toMatchObject({ code: '22012' });
  await expect(
    queryWithoutCopies(at.store, { name: 'bad', text: 'SELECT nonsense', values: [big] }),
  ).rejects.toMatchObject({ code: '42703' });
  expect(await queryWithoutCopies(at.store, { ...divide, values: [big, 2] })).toEqual([{ n: 50_000 }]);
});

test('a value that cannot be mapped is an error, and the connection goes on', async () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  await expect(echo([circle, randomBytes(5_000)], ['json', 'bytea'])).rejects.toThrow(/circular/i);
  expect(await echo(['after'], ['text'])).toEqual([{ v0: 'after' }]);
});

test('a connection that is cut is an error, and the next has one again', async () => {
  const cut = queryWithoutCopies(at.store, {
    name: 'cut',
    text: 'SELECT pg_terminate_backend(pg_backend_pid()), octet_length($1::bytea)',
    values: [randomBytes(1_000_000)],
  });
  await expect(cut).rejects.toThrow();
  expect(await echo(['again'], ['text'])).toEqual([{ v0: 'again' }]);
});
