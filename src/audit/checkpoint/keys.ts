import { decodeBase64, encodeBase64 } from './base64.ts';
import { CheckpointError } from './errors.ts';

/** The name that stands before a signature; keys differ by their ids. */
const KEY_NAME = 'candour-audit';

/** Of c2sp.org/signed-note: the signature type of Ed25519. */
const ED25519_TYPE = 1;

const PUBLIC_KEY_BYTES = 32;
const KEY_ID_BYTES = 4;

/** Whose signatures of checkpoints are believed. */
export interface VerifierKey {
  readonly name: string;
  readonly id: Uint8Array;
  readonly key: CryptoKey;
  /** The line of c2sp.org/signed-note that says all this: `name+id in hex+base64(type || public key)`. */
  readonly line: string;
}

export interface SigningKey {
  readonly secret: CryptoKey;
  readonly verifier: VerifierKey;
}

/** Makes a key's verifier from its 32 public bytes (RFC 8032). */
export async function verifierOf(publicKey: Uint8Array): Promise<VerifierKey> {
  const typed = Uint8Array.of(ED25519_TYPE, ...publicKey);
  const named = Buffer.concat([Buffer.from(`${KEY_NAME}\n`), typed]);
  const id = new Uint8Array(await crypto.subtle.digest('SHA-256', named)).slice(0, KEY_ID_BYTES);
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(publicKey), 'Ed25519', true, ['verify']);
  return { name: KEY_NAME, id, key, line: `${KEY_NAME}+${Buffer.from(id).toString('hex')}+${encodeBase64(typed)}` };
}

/** @throws CheckpointError when the line is none that `verifierOf` writes */
export async function readVerifierLine(line: string): Promise<VerifierKey> {
  const encoded = line.trim().split('+').slice(2).join('+');
  const typed = decodeBase64(encoded);
  if (typed?.length !== PUBLIC_KEY_BYTES + 1) throw new CheckpointError('The key is not one of an audit.');
  const verifier = await verifierOf(typed.subarray(1)).catch(() => undefined);
  if (verifier?.line !== line.trim()) throw new CheckpointError('The key is not one of an audit.');
  return verifier;
}
