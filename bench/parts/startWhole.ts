import { startRedis } from '../../test/support/redis.ts';
import { type RunningService, startService } from '../../test/support/service.ts';
import { type BenchDatabase, startDatabase } from './database.ts';
import { makeUnit } from './unit.ts';
import type { Workspace } from './workspace.ts';

export type QueueKind = 'PostgreSQL' | 'Redis';

/** The service under test, and the PostgreSQL that the bench started for it. */
export interface Whole {
  readonly database: BenchDatabase;
  readonly service: RunningService;
}

/**
 * Starts PostgreSQL, Redis if the queue is to be there (every write synced to the disk), and `candour serve` on them in
 * a process of its own.
 */
export async function startWhole(
  workspace: Workspace,
  queue: QueueKind = 'PostgreSQL',
  env: Record<string, string> = {},
): Promise<Whole> {
  const database = await startDatabase(workspace);
  const rosterFile = await makeUnit(workspace.folder);
  const redis = queue === 'Redis' ? await startRedis({ durable: true }) : undefined;
  workspace.onEnd(() => redis?.remove());
  const service = await startService({
    args: ['serve'],
    queueUrl: redis?.url,
    env: { ...env, DATABASE_URL: database.url, ROSTER_FILE: rosterFile },
  });
  workspace.onEnd(() => service.remove());
  return { database, service };
}
