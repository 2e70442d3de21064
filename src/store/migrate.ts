import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { StoreError } from './errors.ts';
import { type Migration, migrations } from './migrations/index.ts';

/** Serialises starting processes; the bytes of 'CAND'. */
const MIGRATION_LOCK = 0x43414e44;

const LEDGER = `CREATE TABLE IF NOT EXISTS migration (
  id         integer PRIMARY KEY,
  name       text NOT NULL,
  sha256     text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
)`;

/**
 * Runs the steps that this database has not seen, all in one transaction under
 * an advisory lock, so that any number of processes can start at once.
 *
 * @throws StoreError when the database holds a step this program does not know or knows differently.
 */
export async function migrate(pool: Pool, steps: readonly Migration[] = migrations): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query(LEDGER);
    const { rows } = await client.query<{ id: number; sha256: string }>('SELECT id, sha256 FROM migration ORDER BY id');
    const applied = new Map(rows.map((row) => [row.id, row.sha256]));
    assertKnown(applied, steps);
    for (const step of steps) {
      if (applied.has(step.id)) continue;
      await client.query(step.sql);
      await client.query('INSERT INTO migration (id, name, sha256) VALUES ($1, $2, $3)', [
        step.id,
        step.name,
        checksum(step),
      ]);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

function checksum(step: Migration): string {
  return createHash('sha256').update(step.sql).digest('hex');
}

function assertKnown(applied: Map<number, string>, steps: readonly Migration[]): void {
  const known = new Map(steps.map((step) => [step.id, checksum(step)]));
  for (const [id, sha256] of applied) {
    if (known.get(id) === undefined) {
      throw new StoreError(`The database is newer than this program (step ${id}). Run the newer version of Candour.`);
    }
    if (known.get(id) !== sha256) {
      throw new StoreError(`Step ${id} of the database differs from this program's. Run the version that made it.`);
    }
  }
}
