import type { Store } from '../../store/openStore.ts';
import { readEntries } from '../readEntries.ts';
import { CHAIN_START, type ChainEnd, followChain } from '../verify/followChain.ts';
import type { SigningKey } from './keys.ts';
import { openCheckpoint } from './open.ts';
import { readCheckpointsBack } from './readCheckpoints.ts';
import { signCheckpoint } from './sign.ts';

/** What was written since the last checkpoint does not follow from it, so it is not signed: `candour audit verify`. */
export class ChainBrokenError extends Error {
  override readonly name = 'ChainBrokenError';
  readonly remedy = 'Somebody changed the audit in the database. "candour audit verify" says what.';

  constructor() {
    super('The audit does not follow from its last checkpoint.');
  }
}

/**
 * Signs the end of the chain and stores that, once it has followed every entry since the last checkpoint of this key: a chain that was
 * rewritten meanwhile is never signed. Doing it twice, or in two processes at once, is harmless.
 *
 * @returns the newest checkpoint as a signed note, or undefined while there is no entry
 * @throws ChainBrokenError
 */
export async function makeCheckpoint(store: Store, key: SigningKey, now: Date): Promise<string | undefined> {
  const before = await lastSigned(store, key);
  const start = before?.checkpoint ?? CHAIN_START;
  const chain = followChain(start);
  let isThere = start.seq === 0;
  for await (const entry of readEntries(store, start.seq - 1)) {
    if (entry.seq > start.seq) chain.take(entry);
    else isThere = entry.seq === start.seq && Buffer.from(entry.hash).equals(start.hash);
  }
  const { named, more } = chain.faults();
  if (!isThere || named.length + more > 0) throw new ChainBrokenError();
  if (chain.end.seq === start.seq) return before?.note;
  const note = await signCheckpoint({ ...chain.end, hour: now }, key);
  await store.db
    .insertInto('audit_checkpoint')
    .values({ seq: String(chain.end.seq), note })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return note;
}

/** The newest checkpoint that this key signed; one by another key vouches for nothing. */
async function lastSigned(store: Store, key: SigningKey): Promise<{ checkpoint: ChainEnd; note: string } | undefined> {
  for await (const { note } of readCheckpointsBack(store)) {
    const checkpoint = await openCheckpoint(note, [key.verifier]).catch(() => undefined);
    if (checkpoint) return { checkpoint, note };
  }
  return undefined;
}
