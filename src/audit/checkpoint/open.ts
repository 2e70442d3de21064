import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { CheckpointError } from './errors.ts';
import type { VerifierKey } from './keys.ts';
import { readNote } from './signedNote.ts';

/**
 * Reads a checkpoint that one of these keys signed.
 *
 * @throws CheckpointError when it is none, or signed by another key, or changed since
 */
export async function openCheckpoint(note: string, keys: readonly VerifierKey[]): Promise<Checkpoint> {
  const { text, keyName, keyId, signature } = readNote(note);
  const signer = keys.find(({ name, id }) => name === keyName && Buffer.from(id).equals(keyId));
  if (!signer) throw new CheckpointError('It is signed by a key that is not known.');
  const holds = await crypto.subtle.verify(
    'Ed25519',
    signer.key,
    Uint8Array.from(signature),
    new TextEncoder().encode(text),
  );
  if (!holds) throw new CheckpointError('Its signature does not hold.');
  return readCheckpoint(text);
}
