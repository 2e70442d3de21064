import { encodeBase64Url } from '../envelope/base64url.ts';
import type { PrivateKey, PublicKey } from '../seal/keys.ts';
import { seal } from '../seal/seal.ts';
import { signDetached } from '../seal/signDetached.ts';

/** Which link key it is. */
export interface LinkKeyName {
  readonly desk: string;
  /** Counts a desk's keys, from 1. */
  readonly epoch: number;
}

/** What a member signs: the text is signed as it stands, so that nobody has to write the same JSON twice. */
export interface SignedLinkKey {
  /** JSON of `{ v: 1, desk, epoch, key }`, the key in base64url. */
  readonly text: string;
  /** Detached OpenPGP signature over the text in UTF-8, base64url. */
  readonly signature: string;
}

/**
 * Seals a link key to a desk's members, signed by the one who seals. The signature is inside: the service sees neither
 * key nor signature, and cannot hand out a key of its own making as the desk's.
 *
 * @param bytes LINK_KEY_BYTES from the system's generator
 * @param signer a member's unlocked key
 * @param members the public keys of the desk in a roster that was verified
 */
export async function sealLinkKey(
  bytes: Uint8Array,
  { desk, epoch }: LinkKeyName,
  signer: PrivateKey,
  members: readonly PublicKey[],
  now: Date = new Date(),
): Promise<Uint8Array<ArrayBuffer>> {
  const text = JSON.stringify({ v: 1, desk, epoch, key: encodeBase64Url(bytes) });
  const signature = encodeBase64Url(await signDetached(new TextEncoder().encode(text), signer, now));
  const signed: SignedLinkKey = { text, signature };
  return seal(new TextEncoder().encode(JSON.stringify(signed)), members, now);
}
