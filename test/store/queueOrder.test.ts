import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { createTestDatabase } from '../support/postgres.ts';

test('a database with work in hand keeps who has what, and gets the urgency of every report', async () => {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  pool.on('error', () => undefined);
  onTestFinished(async () => {
    await pool.end();
    await database.drop();
  });
  await migrate(
    pool,
    migrations.slice(
      0,
      migrations.findIndex(({ name }) => name === 'queue-order'),
    ),
  );
  await pool.query(`
    WITH added AS (
      INSERT INTO report (id, desk, channel, sealed, received_hour, priority, mailbox_token, mailbox_key)
      SELECT sha256(n::text::bytea), 'ccu', 'chat', '\\x00', '2026-11-18T08:00:00Z', n = 3, sha256(n::text::bytea), '\\x00'
      FROM generate_series(1, 5) AS n RETURNING id, priority)
    INSERT INTO triage (report_id, desk, state, priority, received_hour)
    SELECT id, 'ccu', 'OPENED', priority, '2026-11-18T08:00:00Z' FROM added`);
  await pool.query(`UPDATE triage SET assessed_priority = 'high' WHERE report_id = sha256('4')`);
  await pool.query(`UPDATE triage SET assessed_priority = 'low' WHERE report_id = sha256('5')`);
  await pool.query(`
    INSERT INTO assignment (report_id, holder, active_hour, parked_until, park_reason) VALUES
      (sha256('1'), 'ann', '2026-11-18T08:00:00Z', NULL, NULL),
      (sha256('2'), 'bob', '2026-11-18T08:00:00Z', '2026-12-01T00:00:00Z', 'awaiting-evidence')`);
  await migrate(pool);
  const { rows } = await pool.query(`
    SELECT n, holder, parked, urgency FROM generate_series(1, 5) AS n JOIN triage ON report_id = sha256(n::text::bytea) ORDER BY n`);
  expect(rows).toEqual([
    { n: 1, holder: 'ann', parked: false, urgency: 2 },
    { n: 2, holder: 'bob', parked: true, urgency: 2 },
    { n: 3, holder: null, parked: false, urgency: 1 },
    { n: 4, holder: null, parked: false, urgency: 1 },
    { n: 5, holder: null, parked: false, urgency: 3 },
  ]);
});
