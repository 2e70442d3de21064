import type { AuditEntry } from '../entry.ts';
import { hashEntry } from '../hashEntry.ts';
import type { AuditFault } from './faults.ts';

/**
 * Says of entries that their hashes do not fit whether they were changed, or stand where others were written: an entry's
 * hash covers its number, so it fits once the number is the old one. From what was moved follows what was put in or taken
 * out there.
 *
 * @param last number of the chain's last entry
 */
export function placeSuspects(
  suspects: readonly AuditEntry[],
  found: readonly AuditFault[],
  last: number,
): AuditFault[] {
  const gone = found.flatMap((fault) => (fault.kind === 'missing' ? [fault.seq, fault.until] : []));
  const places = [...new Set([...suspects.map(({ seq }) => seq), ...gone])];
  const faults = suspects.map((entry): AuditFault => {
    const near = [entry.seq + 1, entry.seq - 1];
    const was = [...near, ...places].find((seq) => seq > 0 && hashEntry({ ...entry, seq }).equals(entry.hash));
    return was === undefined ? { kind: 'changed', seq: entry.seq } : { kind: 'moved', seq: entry.seq, was };
  });
  const moved = faults.filter((fault) => fault.kind === 'moved');
  const origins = new Set(moved.map(({ was }) => was));
  const suspected = new Set(suspects.map(({ seq }) => seq));
  const inserted = [...origins].filter((seq) => seq <= last && !suspected.has(seq) && !gone.includes(seq));
  const replaced = moved.filter(({ seq, was }) => !origins.has(seq) && seq < was);
  return [
    ...faults,
    ...inserted.map((seq): AuditFault => ({ kind: 'inserted', seq })),
    ...replaced.map(({ seq }): AuditFault => ({ kind: 'missing', seq, until: seq })),
  ];
}
