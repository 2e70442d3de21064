import type { AuditEntry } from '../entry.ts';
import { hashEntry } from '../hashEntry.ts';
import type { AuditFault } from './faults.ts';
import { placeSuspects } from './placeSuspects.ts';

/** The end of a chain, or of the part that was followed. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: Uint8Array;
}

/** What stands before the first entry. */
export const CHAIN_START: ChainEnd = { seq: 0, hash: new Uint8Array(32) };

/** A removed entry can put every later one out of its place; naming a thousand is enough, and memory stays flat. */
const MAX_SUSPECTS = 1_000;
const MAX_FAULTS = 1_000;

export interface ChainFollower {
  /** Looks at the next entry; entries come in the order of their numbers. */
  take(entry: AuditEntry): void;
  readonly end: ChainEnd;
  /** What was found, in the order of the entries, and how many further faults are not named. */
  faults(): { readonly named: readonly AuditFault[]; readonly more: number };
}

/** Follows a chain from an entry that is known, and finds what does not fit. */
export function followChain(start: ChainEnd = CHAIN_START): ChainFollower {
  let end = start;
  /** Whether the entry before is what its hash says; of one that is not, no other need say so. */
  let isTrusted = true;
  let more = 0;
  const found: AuditFault[] = [];
  const suspects: AuditEntry[] = [];

  const note = (fault: AuditFault): void => {
    if (found.length < MAX_FAULTS) found.push(fault);
    else more += 1;
  };

  return {
    take: (entry) => {
      const isNext = entry.seq === end.seq + 1;
      if (!isNext) note({ kind: 'missing', seq: end.seq + 1, until: entry.seq - 1 });
      const fits = hashEntry(entry).equals(entry.hash);
      const isLinked = !isNext || !isTrusted || Buffer.from(entry.previous).equals(end.hash);
      if (!fits) {
        if (suspects.length < MAX_SUSPECTS) suspects.push(entry);
        else more += 1;
      } else if (!isLinked) note({ kind: 'unlinked', seq: entry.seq });
      isTrusted = fits;
      end = { seq: entry.seq, hash: entry.hash };
    },
    get end() {
      return end;
    },
    faults: () => ({
      named: [...found, ...placeSuspects(suspects, found, end.seq)].sort((a, b) => a.seq - b.seq),
      more,
    }),
  };
}
