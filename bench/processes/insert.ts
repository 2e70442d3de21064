import { createHash } from 'node:crypto';
import pg from 'pg';
import { readRecords } from '../parts/records.ts';
import { type RoundAnswer, type RoundTask, timeRound } from './round.ts';
import { serve } from './serve.ts';

const INSERT = 'INSERT INTO bench.bare (id, sealed) VALUES ($1, $2)';

/** Process that writes the same sealed bytes with the least that a durable insert can be: one prepared statement each. */
serve(async ({ file, atOnce, target }: RoundTask): Promise<RoundAnswer> => {
  const rows = (await readRecords(file)).map((envelope) => {
    const sealed = Buffer.from(JSON.parse(envelope.toString()).sealed, 'base64url');
    return [createHash('sha256').update(sealed).digest(), sealed];
  });
  const pool = new pg.Pool({ connectionString: target, max: atOnce, options: '-c synchronous_commit=on' });
  pool.on('error', () => undefined);
  try {
    const connections = await Promise.all(Array.from({ length: atOnce }, () => pool.connect()));
    for (const connection of connections) connection.release();
    return await timeRound(rows, atOnce, async (values) => {
      await pool.query({ name: 'bare', text: INSERT, values });
      return 'inserted';
    });
  } finally {
    await pool.end();
  }
});
