import { type Checkpoint, writeCheckpoint } from './checkpoint.ts';
import type { SigningKey } from './keys.ts';
import { writeNote } from './signedNote.ts';

/** Signs a checkpoint; gives the note to store or to keep elsewhere. */
export async function signCheckpoint(checkpoint: Checkpoint, { secret, verifier }: SigningKey): Promise<string> {
  const text = writeCheckpoint(checkpoint);
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', secret, new TextEncoder().encode(text)));
  return writeNote({ text, keyName: verifier.name, keyId: verifier.id, signature });
}
