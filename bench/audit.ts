import { join } from 'node:path';
import { ensureKeyFile } from '../src/audit/checkpoint/keyFile.ts';
import { openStore } from '../src/store/openStore.ts';
import { type ChainEnd, fillAudit } from './audit/fillAudit.ts';
import type { Bench } from './parts/bench.ts';
import { startDatabase } from './parts/database.ts';
import { printNote, printTable, shown } from './parts/table.ts';
import { inWorkspace } from './parts/workspace.ts';
import { startProcess } from './processes/startProcess.ts';
import type { VerifyAnswer, VerifyTask } from './processes/verify.ts';

const SIZES = [100_000, 1_000_000];

/** A chain ten times as long may have the collector let the heap grow by half; what was held would make it ten times as large. */
const MEMORY_GROWTH = 1.5;

const MB = 1e6;

/** Verifying the whole audit: how long it takes, and the most memory that it needs. */
export const audit: Bench = async () =>
  inWorkspace(async (workspace) => {
    const { url, pool } = await startDatabase(workspace);
    await (await openStore(url)).close();
    const keyFile = join(workspace.folder, 'audit.pem');
    const key = await ensureKeyFile(keyFile);
    const answers: VerifyAnswer[] = [];
    let end: ChainEnd = { seq: 0, hash: Buffer.alloc(32) };
    for (const size of SIZES) {
      end = await fillAudit(pool, key, end, size);
      await pool.query('VACUUM ANALYZE audit_entry');
      const verifier = startProcess<VerifyTask, VerifyAnswer>(workspace, 'verify');
      answers.push(await verifier.ask({ url, keyFile }));
      verifier.stop();
    }
    printTable(
      'candour audit verify',
      ['entries', 'faults', 'seconds', 'entries/s', 'peak MB'],
      answers.map(({ entries, faults, ms, peak }) => [
        entries,
        faults,
        shown(ms / 1_000),
        shown((entries / ms) * 1_000),
        shown(peak / MB),
      ]),
    );
    printNote(
      'Each size in a process of its own. A checkpoint for every five hundred entries, all of which are checked.',
    );
    const growth = (answers.at(-1)?.peak ?? 0) / (answers[0]?.peak ?? 1);
    return [
      {
        what: 'peak memory, 1,000,000 entries to 100,000',
        value: `${shown(growth)} x`,
        goal: `under ${MEMORY_GROWTH} x`,
        holds: growth < MEMORY_GROWTH && answers.every(({ faults }) => faults === 0),
      },
    ];
  });
