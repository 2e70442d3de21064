import type pg from 'pg';
import type { SigningKey } from '../../src/audit/checkpoint/keys.ts';
import { CHECKPOINT_ENTRIES } from '../../src/audit/checkpoint/limits.ts';
import { signCheckpoint } from '../../src/audit/checkpoint/sign.ts';
import { type HashedEntry, hashEntry } from '../../src/audit/hashEntry.ts';

/** Entries that are written with one statement. */
const AT_ONCE = 5_000;

const START_MS = Date.UTC(2024, 0, 1);
const MINUTE_MS = 60_000;

/** What a working day leaves: most entries of a report, some of none. */
const KINDS = [
  ['report.opened', '{"reason":"first-reading"}'],
  ['case.graded', '{}'],
  ['report.claimed', '{}'],
  ['session.started', '{}'],
] as const;

export interface ChainEnd {
  readonly seq: number;
  readonly hash: Buffer;
}

/** Lengthens the chain to so many entries, as the database's own trigger would, and signs it as often as the service does. */
export async function fillAudit(pool: pg.Pool, key: SigningKey, from: ChainEnd, until: number): Promise<ChainEnd> {
  let end = from;
  while (end.seq < until) {
    const entries: (HashedEntry & { hash: Buffer })[] = [];
    for (
      ;
      entries.length < AT_ONCE && end.seq < until;
      end = { seq: end.seq + 1, hash: entries.at(-1)?.hash ?? end.hash }
    ) {
      const seq = end.seq + 1;
      const [action, detail] = KINDS[seq % KINDS.length] ?? KINDS[0];
      const entry: HashedEntry = {
        seq,
        at: new Date(START_MS + seq * MINUTE_MS),
        actor: `member-${seq % 20}`,
        action,
        reportId: action === 'session.started' ? null : Buffer.alloc(32, seq % 251),
        desk: action === 'session.started' ? null : 'ccu',
        detail,
        previous: end.hash,
      };
      entries.push({ ...entry, hash: hashEntry(entry) });
    }
    await write(pool, entries);
    for (const { seq, hash } of entries.filter((entry) => entry.seq % CHECKPOINT_ENTRIES === 0)) {
      const note = await signCheckpoint({ seq, hash, hour: new Date(START_MS + seq * MINUTE_MS) }, key);
      await pool.query('INSERT INTO audit_checkpoint (seq, note) VALUES ($1, $2)', [seq, note]);
    }
  }
  return end;
}

async function write(pool: pg.Pool, entries: readonly (HashedEntry & { hash: Buffer })[]): Promise<void> {
  const column = <Key extends keyof HashedEntry | 'hash'>(name: Key) => entries.map((entry) => entry[name]);
  await pool.query(
    `INSERT INTO audit_entry (seq, at, actor, action, report_id, desk, detail, previous, hash)
     SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::bytea[], $6::text[], $7::text[],
       $8::bytea[], $9::bytea[])`,
    [
      column('seq'),
      column('at'),
      column('actor'),
      column('action'),
      column('reportId'),
      column('desk'),
      column('detail'),
      column('previous'),
      column('hash'),
    ],
  );
}
