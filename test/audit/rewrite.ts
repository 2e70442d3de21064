import type { AuditEntry } from '../../src/audit/entry.ts';
import { hashEntry } from '../../src/audit/hashEntry.ts';
import type { TestAudit } from './startAudit.ts';

/**
 * What somebody does who has the database and knows the format: gives the entries `from` to `to` new hashes, each bound
 * to the one before, after changing the first.
 */
export async function rewrite(
  audit: TestAudit,
  from: number,
  to: number,
  change: Partial<Pick<AuditEntry, 'actor'>> = {},
): Promise<void> {
  const entries = await audit.entries();
  let previous: Uint8Array = entries.find(({ seq }) => seq === from - 1)?.hash ?? new Uint8Array(32);
  const statements: string[] = [];
  for (const entry of entries.filter(({ seq }) => seq >= from && seq <= to)) {
    const changed = { ...entry, ...(entry.seq === from ? change : {}), previous };
    const hash = hashEntry(changed);
    const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
    statements.push(
      `UPDATE audit_entry SET actor = '${changed.actor}', previous = '\\x${hex(previous)}', hash = '\\x${hex(hash)}' WHERE seq = ${entry.seq}`,
    );
    previous = hash;
  }
  await audit.asThief(...statements);
}
