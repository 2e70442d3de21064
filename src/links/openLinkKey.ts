import * as z from 'zod';
import { decodeBase64Url } from '../envelope/base64url.ts';
import type { PrivateKey, PublicKey } from '../seal/keys.ts';
import { OpenError, open } from '../seal/open.ts';
import { verifyDetached } from '../seal/verifyDetached.ts';
import { LINK_KEY_BYTES } from './linkKey.ts';
import type { LinkKeyName } from './sealLinkKey.ts';

/** Why a sealed link key cannot be used. `other-keys`: a colleague has to share it; `unsigned`: nobody of the desk stands for it. */
export type LinkKeyFault = 'other-keys' | 'unsigned' | 'damaged';

/** The sealed link key cannot be used. */
export class LinkKeyError extends Error {
  override readonly name = 'LinkKeyError';
  readonly code: LinkKeyFault;
  constructor(code: LinkKeyFault) {
    super(`The link key cannot be used: ${code}.`);
    this.code = code;
  }
}

const signedSchema = z.strictObject({ text: z.string(), signature: z.string() });
const keySchema = z.strictObject({ v: z.literal(1), desk: z.string(), epoch: z.int(), key: z.string() });

/**
 * Opens a link key that a member of the desk sealed and signed.
 *
 * @param expected which key it has to be
 * @param members the public keys of the desk in a roster that was verified; one of them must have signed it
 * @returns LINK_KEY_BYTES
 * @throws LinkKeyError
 */
export async function openLinkKey(
  sealed: Uint8Array,
  expected: LinkKeyName,
  key: PrivateKey,
  members: readonly PublicKey[],
): Promise<Uint8Array<ArrayBuffer>> {
  const opened = await open(sealed, key).catch((error: unknown) => {
    throw new LinkKeyError(error instanceof OpenError && error.code === 'other-keys' ? 'other-keys' : 'damaged');
  });
  const { text, signature } = readJson(new TextDecoder().decode(opened), signedSchema);
  const signed = new TextEncoder().encode(text);
  const signatureBytes = readBytes(signature);
  const checks = await Promise.all(members.map((member) => verifyDetached(signed, signatureBytes, member)));
  if (!checks.includes(true)) throw new LinkKeyError('unsigned');
  const content = readJson(text, keySchema);
  const bytes = readBytes(content.key);
  const isExpected = content.desk === expected.desk && content.epoch === expected.epoch;
  if (!isExpected || bytes.length !== LINK_KEY_BYTES) throw new LinkKeyError('damaged');
  return bytes;
}

function readJson<T>(text: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new LinkKeyError('damaged');
  }
}

function readBytes(text: string): Uint8Array<ArrayBuffer> {
  try {
    return decodeBase64Url(text);
  } catch {
    throw new LinkKeyError('damaged');
  }
}
