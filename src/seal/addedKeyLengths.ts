import type { PublicKey } from './openpgp.ts';
import { sealSessionKey } from './sealSessionKey.ts';

/** Key lengths of AES, in octets: `seal` uses the last alone, but a report's sender may have used another program. */
const CIPHERS = [
  ['aes128', 16],
  ['aes192', 24],
  ['aes256', 32],
] as const;

/**
 * The lengths that a session key packet for this key can have.
 * @throws {RecipientKeyError} if nothing may be sealed to it at `now`
 */
export async function addedKeyLengths(key: PublicKey, now: Date = new Date()): Promise<number[]> {
  const made = CIPHERS.map(([cipher, octets]) => sealSessionKey(new Uint8Array(octets), cipher, key, now));
  return (await Promise.all(made)).map(({ length }) => length);
}
