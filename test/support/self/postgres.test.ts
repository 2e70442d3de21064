import pg from 'pg';
import { expect, test } from 'vitest';
import { databaseForThisTest } from '../postgres.ts';

test('each database starts empty and on the same server', async () => {
  const [one, two] = [await databaseForThisTest(), await databaseForThisTest()];
  expect(one.url).not.toBe(two.url);
  const client = new pg.Client({ connectionString: one.url });
  await client.connect();
  const { rows } = await client.query("SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'");
  await client.end();
  expect(rows).toEqual([{ n: 0 }]);
});
