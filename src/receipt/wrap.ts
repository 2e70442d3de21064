import { WRAPPED_KEY_BYTES } from '../envelope/sizes.ts';

/**
 * A wrapped private key: 12-byte nonce, then AES-256-GCM over a 2-byte big-endian length, the key and zeros up to 1,024
 * bytes, then the 16-byte tag.
 */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PADDED_BYTES = WRAPPED_KEY_BYTES - NONCE_BYTES - TAG_BYTES;
const LENGTH_BYTES = 2;

/** The key cannot be wrapped, or what is given cannot be unwrapped with this key. */
export class WrapError extends Error {
  override readonly name = 'WrapError';
}

/**
 * Wraps a reporter's private key.
 * @returns exactly WRAPPED_KEY_BYTES bytes.
 * @throws {WrapError} if the key has more than 1,022 bytes.
 */
export async function wrapPrivateKey(wrapKey: CryptoKey, privateKey: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  if (privateKey.length > PADDED_BYTES - LENGTH_BYTES) throw new WrapError('The key is too long to wrap.');
  const padded = new Uint8Array(PADDED_BYTES);
  new DataView(padded.buffer).setUint16(0, privateKey.length);
  padded.set(privateKey, LENGTH_BYTES);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const encrypted = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, wrapKey, padded);
  padded.fill(0);
  const wrapped = new Uint8Array(WRAPPED_KEY_BYTES);
  wrapped.set(nonce);
  wrapped.set(new Uint8Array(encrypted), NONCE_BYTES);
  return wrapped;
}

/**
 * Unwraps what `wrapPrivateKey` wrapped.
 * @throws {WrapError} if it was changed or wrapped with another key.
 */
export async function unwrapPrivateKey(wrapKey: CryptoKey, wrapped: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Uint8Array.from(wrapped);
  const iv = bytes.subarray(0, NONCE_BYTES);
  let padded: Uint8Array<ArrayBuffer>;
  try {
    padded = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, wrapKey, bytes.subarray(NONCE_BYTES)));
  } catch {
    throw new WrapError('It was wrapped with another key, or changed.');
  }
  if (padded.length !== PADDED_BYTES) throw new WrapError('It has a length that no wrapped key has.');
  const length = new DataView(padded.buffer).getUint16(0);
  if (length > PADDED_BYTES - LENGTH_BYTES) throw new WrapError('Its length field is wrong.');
  return padded.slice(LENGTH_BYTES, LENGTH_BYTES + length);
}
