import { setTimeout as pause } from 'node:timers/promises';
import type { BenchDatabase } from './database.ts';

/** The slowest queue does hundreds of jobs a second; a backlog that does not shrink to nothing by then is a fault. */
const PATIENCE_MS = 60_000;

const LEFT = `SELECT (SELECT count(*) FROM report) - (SELECT count(*) FROM triage) + (SELECT count(*) FROM outbox) AS left`;

/** Waits until every report is in its desk's queue. */
export async function untilTriaged({ pool }: BenchDatabase): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(100)) {
    const { rows } = await pool.query<{ left: string }>(LEFT);
    if (Number(rows[0]?.left) === 0) return;
  }
  throw new Error('Reports are still not in their queue after a minute.');
}
