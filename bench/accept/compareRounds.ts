import { rm } from 'node:fs/promises';
import type { RunningService } from '../../test/support/service.ts';
import type { BenchDatabase } from '../parts/database.ts';
import { nodeProcessesOf, processorTimeOf } from '../parts/processTree.ts';
import { untilTriaged } from '../parts/untilTriaged.ts';
import type { Workspace } from '../parts/workspace.ts';
import type { RoundAnswer, RoundTask } from '../processes/round.ts';
import { startProcess } from '../processes/startProcess.ts';

/** What several rounds at one level gave, round by round. */
export interface Comparison {
  readonly atOnce: number;
  /** Accepted reports per second. */
  readonly accepted: readonly number[];
  /** Bare inserts per second. */
  readonly bare: readonly number[];
  /** Accepted by bare of the same round. */
  readonly ratios: readonly number[];
  /** Milliseconds from sending to the answer, of all rounds. */
  readonly milliseconds: readonly number[];
  /** Answers other than 201. */
  readonly refused: number;
  /** Processor time of the service's processes per report, in milliseconds. */
  readonly serviceMilliseconds: readonly number[];
  /** Processor time of the process that sends, per report, in milliseconds. */
  readonly loadMilliseconds: readonly number[];
}

export interface ComparisonOptions {
  readonly workspace: Workspace;
  readonly database: BenchDatabase;
  readonly service: RunningService;
  /** Envelopes of each round; the first is for warming up. */
  readonly files: readonly string[];
  readonly atOnce: number;
}

const BARE_TABLE = `
CREATE SCHEMA IF NOT EXISTS bench;
CREATE TABLE IF NOT EXISTS bench.bare (id bytea PRIMARY KEY, sealed bytea NOT NULL);
ALTER TABLE bench.bare ALTER COLUMN sealed SET STORAGE EXTERNAL`;

/**
 * Accepts a file of envelopes and inserts the same sealed bytes, taking turns in going first. Each begins when the
 * queue is empty, so that the inserts do not pay for jobs of reports that were accepted before.
 */
export async function compareRounds(options: ComparisonOptions): Promise<Comparison> {
  const { workspace, database, service, files, atOnce } = options;
  await database.pool.query(BARE_TABLE);
  const poster = startProcess<RoundTask, RoundAnswer>(workspace, 'post');
  const inserter = startProcess<RoundTask, RoundAnswer>(workspace, 'insert');
  const comparison = {
    atOnce,
    accepted: [] as number[],
    bare: [] as number[],
    ratios: [] as number[],
    milliseconds: [] as number[],
    refused: 0,
    serviceMilliseconds: [] as number[],
    loadMilliseconds: [] as number[],
  };

  const accept = async (file: string, measured: boolean): Promise<number> => {
    const pids = await nodeProcessesOf(service.pid);
    const before = await processorTimeOf(pids);
    const answer = await poster.ask({ file, atOnce, target: service.origin });
    const spent = (await processorTimeOf(pids)) - before;
    await untilTriaged(database);
    const { 201: created = 0, ...others } = answer.outcomes;
    const refused = Object.values(others).reduce((sum, count) => sum + count, 0);
    comparison.refused += refused;
    if (refused > 0) console.log(`  not accepted: ${JSON.stringify(others)}`);
    if (measured) {
      comparison.milliseconds.push(...answer.milliseconds);
      comparison.serviceMilliseconds.push(spent / answer.milliseconds.length);
      comparison.loadMilliseconds.push(answer.loadMilliseconds);
    }
    return created / answer.seconds;
  };
  const insert = async (file: string): Promise<number> => {
    const answer = await inserter.ask({ file, atOnce, target: database.url });
    return (answer.outcomes.inserted ?? 0) / answer.seconds;
  };

  for (const [round, file] of files.entries()) {
    const measured = round > 0;
    let bare = round % 2 === 0 ? await insert(file) : 0;
    const accepted = await accept(file, measured);
    if (bare === 0) bare = await insert(file);
    if (measured) {
      comparison.accepted.push(accepted);
      comparison.bare.push(bare);
      comparison.ratios.push(accepted / bare);
    }
    await rm(file);
  }
  poster.stop();
  inserter.stop();
  return comparison;
}
