import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type AuditEvent, appendAudits } from '../../src/audit/append.ts';
import type { Checkpoint } from '../../src/audit/checkpoint/checkpoint.ts';
import { ensureKeyFile } from '../../src/audit/checkpoint/keyFile.ts';
import type { SigningKey } from '../../src/audit/checkpoint/keys.ts';
import { makeCheckpoint } from '../../src/audit/checkpoint/makeCheckpoint.ts';
import { openCheckpoint } from '../../src/audit/checkpoint/open.ts';
import type { AuditEntry } from '../../src/audit/entry.ts';
import { readEntries } from '../../src/audit/readEntries.ts';
import { describeFault } from '../../src/audit/verify/faults.ts';
import { verifyAudit } from '../../src/audit/verify/verifyAudit.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { databaseForThisTest } from '../support/postgres.ts';

export const AT = new Date('2026-11-18T10:20:30Z');

/** An audit on a database of its own, for one test. */
export interface TestAudit {
  readonly store: Store;
  readonly key: SigningKey;
  /** Appends so many openings of reports. */
  append(entries: number): Promise<void>;
  entries(): Promise<AuditEntry[]>;
  /** Signs the end, as the service does; gives what somebody would keep elsewhere. */
  sign(): Promise<Checkpoint>;
  /** Runs statements as the owner of the tables, with triggers off: what no application may do. */
  asThief(...statements: string[]): Promise<void>;
  /** What verifying says, in words; nothing when all is well. */
  faults(...kept: Checkpoint[]): Promise<string[]>;
}

export async function startAudit(): Promise<TestAudit> {
  const database = await databaseForThisTest();
  const folder = await mkdtemp(join(tmpdir(), 'candour-audit-'));
  const store = await openStore(database.url);
  const key = await ensureKeyFile(join(folder, 'key.pem'));
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  let opened = 0;
  return {
    store,
    key,
    append: async (entries) => {
      await appendAudits(
        store.db,
        Array.from({ length: entries }, () => openingOf((opened += 1))),
      );
    },
    entries: () => collect(store),
    sign: async () => openCheckpoint((await makeCheckpoint(store, key, AT)) ?? '', [key.verifier]),
    asThief: async (...statements) => {
      const client = await store.pool.connect();
      try {
        await client.query('SET session_replication_role = replica');
        for (const statement of statements) await client.query(statement);
        await client.query('SET session_replication_role = DEFAULT');
      } finally {
        client.release();
      }
    },
    faults: async (...kept) => (await verifyAudit(store, [key.verifier], kept)).faults.map(describeFault),
  };
}

/** Every entry, in order. */
export async function collect(store: Store): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for await (const entry of readEntries(store)) entries.push(entry);
  return entries;
}

function openingOf(index: number): AuditEvent {
  return {
    actor: index % 2 === 0 ? 'ann' : 'bob',
    action: 'report.opened',
    at: new Date(AT.getTime() + index * 1000),
    reportId: new Uint8Array(32).fill(index % 251),
    desk: 'ccu',
  };
}
