import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../src/postgres/startPostgres.ts';
import type { Workspace } from './workspace.ts';

export interface BenchDatabase {
  /** For DATABASE_URL. */
  readonly url: string;
  /** Connections of the bench's own. */
  readonly pool: pg.Pool;
}

/** Starts the service's own PostgreSQL with the service's own settings: durable, nothing switched off. */
export async function startDatabase(workspace: Workspace): Promise<BenchDatabase> {
  const server = await startPostgres({ dataDir: join(workspace.folder, 'data') });
  workspace.onEnd(() => server.stop());
  const pool = new pg.Pool({ connectionString: server.url, max: 2 });
  pool.on('error', () => undefined);
  workspace.onEnd(() => pool.end());
  return { url: server.url, pool };
}
