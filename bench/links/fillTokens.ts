import type pg from 'pg';

/** Reports of one desk, each with as many tokens as a name, a collar number and a vehicle make. */
export const REPORTS = 40_000;
export const TOKENS_EACH = 25;

/** Tokens that ten reports share each, one for every hundred reports: what a name that is known has. */
const SHARED_BY = 10;

/** A key, and sets with their tokens: random, as HMAC's output looks, and some that several reports share. */
export async function fillTokens(pool: pg.Pool, desk: string): Promise<void> {
  const steps: [string, unknown[]][] = [
    [
      `INSERT INTO report SELECT sha256(n::text::bytea), $1, 'chat', '\\x00', date_trunc('hour', now(), 'UTC'), false,
       sha256(n::text::bytea), '\\x00', NULL FROM generate_series(1, $2::int) AS n`,
      [desk, REPORTS],
    ],
    [`INSERT INTO triage SELECT id, desk, 'ASSESSED', false, received_hour FROM report`, []],
    [
      `INSERT INTO link_key VALUES ($1, 1, '\\x00', sha256('check'), '{}', 'bench', date_trunc('hour', now(), 'UTC'))`,
      [desk],
    ],
    [`INSERT INTO link_set SELECT id, desk, 1, '\\x00' FROM report`, []],
    [
      `INSERT INTO link_token SELECT substr(sha256((n * 1000 + t)::text::bytea), 1, 16), sha256(n::text::bytea), 'name', 'weak'
       FROM generate_series(1, $1::int) AS n, generate_series(1, $2::int) AS t`,
      [REPORTS, TOKENS_EACH - 1],
    ],
    [
      `INSERT INTO link_token SELECT substr(sha256(('shared' || n / $2::int)::bytea), 1, 16), sha256(n::text::bytea), 'name', 'exact'
       FROM generate_series(1, $1::int) AS n`,
      [REPORTS, SHARED_BY],
    ],
    ['ANALYZE', []],
  ];
  for (const [text, values] of steps) await pool.query(text, values);
}
