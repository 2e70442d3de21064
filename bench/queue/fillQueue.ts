import type pg from 'pg';
import { DESK } from '../parts/unit.ts';

const HOLDER = `CASE WHEN get_byte(id, 1) < 13 THEN CASE WHEN get_byte(id, 2) % 2 = 0 THEN 'first' ELSE 'second' END END`;
const PARKED = 'get_byte(id, 1) < 13 AND get_byte(id, 3) % 4 = 0';

const STATEMENTS: readonly string[] = [
  `INSERT INTO triage (report_id, desk, state, priority, received_hour, channel, assessed_priority, next_due, holder, parked)
   SELECT id, desk, CASE WHEN get_byte(id, 0) % 2 = 0 THEN 'RECEIVED' ELSE 'OPENED' END, priority, received_hour, channel,
     CASE WHEN get_byte(id, 0) % 2 = 1 THEN (ARRAY['high', 'medium', 'low'])[1 + get_byte(id, 7) % 3] END,
     received_hour + interval '1 day', ${HOLDER}, ${PARKED}
   FROM report WHERE NOT EXISTS (SELECT FROM triage WHERE report_id = id)`,
  `INSERT INTO clock (report_id, kind, due_at, started_at)
   SELECT report_id, kind, received_hour + within, received_hour
   FROM triage, (VALUES ('first_open', interval '1 day'), ('acknowledgement', interval '7 days'),
     ('assessment', interval '7 days'), ('feedback', interval '3 months')) AS rule (kind, within)
   WHERE NOT EXISTS (SELECT FROM clock WHERE clock.report_id = triage.report_id)`,
  `INSERT INTO assignment (report_id, holder, active_hour, parked_until, park_reason)
   SELECT report_id, holder, date_trunc('hour', now(), 'UTC'),
     CASE WHEN parked THEN now() + interval '20 days' END, CASE WHEN parked THEN 'awaiting-evidence' END
   FROM triage WHERE holder IS NOT NULL ON CONFLICT DO NOTHING`,
  `INSERT INTO case_file (report_id, version, rules_version, flags, categories, safeguarding, iopc_referral)
   SELECT report_id, 1, 1, CASE WHEN get_byte(report_id, 4) < 3 THEN '{DANGER}'::text[] ELSE '{}' END,
     ARRAY[(ARRAY['DIS', 'SEX', 'SYS', 'AUT', 'OTH'])[1 + get_byte(report_id, 5) % 5]]
       || CASE WHEN get_byte(report_id, 6) = 0 THEN '{VUL}'::text[] ELSE '{}' END, 'none', 'none'
   FROM triage WHERE state <> 'RECEIVED' ON CONFLICT DO NOTHING`,
];

/** Those whose triggers keep the queue's rows true. */
const TABLES = ['triage', 'clock', 'assignment', 'case_file'];

/**
 * Has the desk's queue hold so many open reports: of the last ninety days, a tenth marked as urgent, a twentieth in
 * somebody's hand or parked, half of them opened, given a priority and categorised: a
 * fifth of those in each common category, one in 256 in a rare one, one in 85 with a flag. Their bodies are small, as the queue
 * reads none. Their clocks have rung. What triggers would set row by row is written as they would: it takes a tenth of the time.
 */
export async function fillQueue(pool: pg.Pool, reports: number): Promise<void> {
  const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM report');
  const first = rows[0]?.count ?? 0;
  await pool.query(
    `INSERT INTO report (id, desk, channel, sealed, received_hour, priority, mailbox_token, mailbox_key)
     SELECT sha256(n::text::bytea), $1, (ARRAY['chat', 'plain', 'email', 'hotline'])[1 + n % 4], '\\x00',
       date_trunc('hour', now() - make_interval(hours => n % 2160), 'UTC'), n % 10 = 0, sha256(n::text::bytea), '\\x00'
     FROM generate_series($2::int + 1, $3::int) AS n`,
    [DESK, first, reports],
  );
  for (const table of TABLES) await pool.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const statement of STATEMENTS) await pool.query(statement);
  for (const table of TABLES) await pool.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await pool.query('VACUUM ANALYZE');
}
