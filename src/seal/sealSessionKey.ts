import { encryptSessionKey, type PublicKey } from './openpgp.ts';
import { recipientEncryptionKey } from './recipientKey.ts';

/** The bytes cannot be sealed to these recipients. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

/**
 * Tries to get an RSA packet of full length. At most one in 128 starts with a zero byte, which OpenPGP leaves out, and
 * 64 tries fail once in 2^448.
 */
const MAX_TRIES = 64;

/** Header, version, key id, algorithm and MPI length of an RSA packet (RFC 9580, section 5.1.1) of 192 octets or more. */
const RSA_PACKET_OVERHEAD = 3 + 1 + 8 + 1 + 2;

/**
 * A session key packet with key id zero for that key. Its length depends on the kind of the key and the cipher alone.
 * @param cipher what the session key is for, as OpenPGP.js names it.
 * @throws {RecipientKeyError} if the key may not be used at `now`.
 */
export async function sealSessionKey(
  sessionKey: Uint8Array,
  cipher: string,
  key: PublicKey,
  now: Date,
): Promise<Uint8Array> {
  const encryptionKey = await recipientEncryptionKey(key, now);
  const { algorithm, bits } = encryptionKey.getAlgorithmInfo();
  const expected = bits && algorithm.startsWith('rsa') ? RSA_PACKET_OVERHEAD + Math.ceil(bits / 8) : undefined;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const packet = await encryptSessionKey({
      data: sessionKey,
      algorithm: cipher as 'aes256',
      encryptionKeys: key,
      encryptionKeyIDs: encryptionKey.getKeyID(),
      wildcard: true,
      format: 'binary',
      // The key was judged above, by a clock that cannot be behind the key.
      date: null as unknown as Date,
    });
    if (expected === undefined || packet.length === expected) return packet;
  }
  throw new SealError('No session key packet of the expected size could be made.');
}
