import type { Store } from '../../store/openStore.ts';
import type { Checkpoint } from '../checkpoint/checkpoint.ts';
import type { VerifierKey } from '../checkpoint/keys.ts';
import { CHECKPOINT_ENTRIES } from '../checkpoint/limits.ts';
import { openCheckpoint } from '../checkpoint/open.ts';
import { readCheckpoints } from '../checkpoint/readCheckpoints.ts';
import { readEntries } from '../readEntries.ts';
import type { AuditFault } from './faults.ts';
import { followChain } from './followChain.ts';

export interface AuditVerification {
  /** Number of the last entry. */
  readonly entries: number;
  /** Number of the last entry that a checkpoint of these keys covers; 0 when none does. */
  readonly signedUntil: number;
  readonly faults: readonly AuditFault[];
  /** Faults beyond those that are named. */
  readonly more: number;
}

/** Without a checkpoint for so many entries, somebody took them away: two are due in that time. */
const MAX_UNSIGNED = 2 * CHECKPOINT_ENTRIES;

/**
 * Reads the whole audit and finds every entry that was changed, moved, put in or taken out, and every checkpoint, stored or
 * kept elsewhere, that says otherwise. Memory is flat however long the chain is, but for the checkpoints.
 *
 * @param kept checkpoints from outside, whose signatures were checked
 */
export async function verifyAudit(
  store: Store,
  keys: readonly VerifierKey[],
  kept: readonly Checkpoint[] = [],
): Promise<AuditVerification> {
  const { held, forged } = await openStored(store, keys);
  const checkpoints = Map.groupBy([...held, ...kept], ({ seq }) => seq);
  const signedUntil = Math.max(0, ...checkpoints.keys());
  const chain = followChain();
  const faults: AuditFault[] = [...forged];
  for await (const entry of readEntries(store)) {
    chain.take(entry);
    const isOther = ({ hash }: Checkpoint): boolean => !Buffer.from(hash).equals(entry.hash);
    if (checkpoints.get(entry.seq)?.some(isOther)) faults.push({ kind: 'rewritten', seq: entry.seq });
  }
  const { seq: entries } = chain.end;
  if (signedUntil > entries) faults.push({ kind: 'truncated', seq: entries + 1, until: signedUntil });
  if (entries - signedUntil > MAX_UNSIGNED) faults.push({ kind: 'unsigned', seq: signedUntil + 1, until: entries });
  const { named, more } = chain.faults();
  return { entries, signedUntil, faults: [...named, ...faults].sort((a, b) => a.seq - b.seq), more };
}

async function openStored(
  store: Store,
  keys: readonly VerifierKey[],
): Promise<{ held: Checkpoint[]; forged: AuditFault[] }> {
  const held: Checkpoint[] = [];
  const forged: AuditFault[] = [];
  for await (const { seq, note } of readCheckpoints(store)) {
    const checkpoint = await openCheckpoint(note, keys).catch(() => undefined);
    if (checkpoint?.seq === seq) held.push(checkpoint);
    else forged.push({ kind: 'forged', seq });
  }
  return { held, forged };
}
