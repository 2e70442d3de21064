import type pg from 'pg';

/** Has the desk have received and worked so many reports over the months before this one, for statistics that show something. */
export async function fillYear(pool: pg.Pool, desk: string, reports: number): Promise<void> {
  await pool.query(
    `INSERT INTO report (id, desk, channel, sealed, received_hour, priority, mailbox_token, mailbox_key)
     SELECT sha256(n::text::bytea), $1, (ARRAY['chat', 'chat', 'plain', 'email', 'hotline'])[1 + n % 5], '\\x00',
       date_trunc('month', now(), 'UTC') - make_interval(hours => 1 + (n * 37) % (24 * 300)), n % 10 = 0, sha256(n::text::bytea), '\\x00'
     FROM generate_series(1, $2::int) AS n`,
    [desk, reports],
  );
  await pool.query(
    `INSERT INTO triage (report_id, desk, state, priority, received_hour, channel)
     SELECT id, desk, 'CLOSED', priority, received_hour, channel
     FROM report WHERE NOT EXISTS (SELECT FROM triage WHERE report_id = id)`,
  );
  await pool.query(
    `INSERT INTO case_file (report_id, version, rules_version, flags, categories, safeguarding, iopc_referral, referral,
       referral_by, outcome, decided_by, decided_hour)
     SELECT report_id, 1, 1, '{}',
       ARRAY[(ARRAY['DIS', 'DIS', 'SEX', 'SYS', 'SYS', 'AUT', 'THF', 'OTH'])[1 + get_byte(report_id, 5) % 8]], 'none', 'none',
       CASE WHEN get_byte(report_id, 4) % 5 = 0 THEN 'mandatory' ELSE 'none' END, 'ccu-1',
       (ARRAY['IOPC_REFERRED', 'CCU_INVESTIGATION', 'INTEL_ONLY', 'INTEL_ONLY', 'PSD_CONDUCT'])[1 + get_byte(report_id, 6) % 5],
       'ccu-1', received_hour + make_interval(hours => 30 + get_byte(report_id, 7))
     FROM triage WHERE state = 'CLOSED' ON CONFLICT DO NOTHING`,
  );
}
