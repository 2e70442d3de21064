import { join } from 'node:path';
import type { RunningService } from '../../test/support/service.ts';
import type { BenchDatabase } from '../parts/database.ts';
import type { Workspace } from '../parts/workspace.ts';
import type { PrepareTask } from '../processes/prepare.ts';
import { startProcess } from '../processes/startProcess.ts';

/** As many as there are cores to seal on; nothing is measured meanwhile. */
const PREPARERS = 2;

let batches = 0;

/** Prepares envelopes for that service, a file for each of `counts`, and gives the files in the same order. */
export async function prepareEnvelopes(
  workspace: Workspace,
  database: BenchDatabase,
  service: RunningService,
  counts: readonly number[],
): Promise<string[]> {
  const challengeSecret = await readChallengeSecret(database);
  batches += 1;
  const tasks = counts.map((count, index) => ({
    file: join(workspace.folder, `envelopes-${batches}-${index}`),
    count,
    origin: service.origin,
    challengeSecret,
  }));
  const waiting = tasks.values();
  const preparer = async (): Promise<void> => {
    const process = startProcess<PrepareTask, void>(workspace, 'prepare');
    for (const task of waiting) await process.ask(task);
    process.stop();
  };
  await Promise.all(Array.from({ length: PREPARERS }, preparer));
  return tasks.map(({ file }) => file);
}

async function readChallengeSecret({ pool }: BenchDatabase): Promise<string> {
  const { rows } = await pool.query("SELECT value FROM service_secret WHERE name = 'challenge'");
  return rows[0].value.toString('hex');
}
