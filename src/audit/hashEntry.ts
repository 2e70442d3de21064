import { createHash } from 'node:crypto';
import type { AuditEntry } from './entry.ts';

/** Keeps these hashes apart from any other use of SHA-256. */
const DOMAIN = 'candour audit entry v1\n';

const SECOND_MS = 1000;
const NULL_LENGTH = -1;

/** What of an entry its hash covers: all but the hash. */
export type HashedEntry = Omit<AuditEntry, 'hash'>;

/**
 * SHA-256 over an entry (docs/protocol.md, "Audit"):
 * `domain || previous[32] || seq int64 || at int64 || field*5`, big-endian, with `at` in seconds of the epoch and each
 * field (actor, action, report id, desk, detail) an int32 length and its bytes, -1 alone when it is absent. The database
 * computes the same when it chains an entry.
 */
export function hashEntry(entry: HashedEntry): Buffer {
  const numbers = Buffer.alloc(16);
  numbers.writeBigInt64BE(BigInt(entry.seq), 0);
  numbers.writeBigInt64BE(BigInt(entry.at.getTime() / SECOND_MS), 8);
  const hash = createHash('sha256').update(DOMAIN).update(entry.previous).update(numbers);
  for (const value of [entry.actor, entry.action, entry.reportId, entry.desk, entry.detail]) addField(hash, value);
  return hash.digest();
}

function addField(hash: ReturnType<typeof createHash>, value: string | Uint8Array | null): void {
  const length = Buffer.alloc(4);
  if (value === null) {
    length.writeInt32BE(NULL_LENGTH);
    hash.update(length);
    return;
  }
  const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
  length.writeInt32BE(bytes.length);
  hash.update(length).update(bytes);
}
