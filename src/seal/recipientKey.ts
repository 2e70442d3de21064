import { MAX_RSA_BITS } from '../envelope/sizes.ts';
import type { PublicKey, Subkey } from './openpgp.ts';

/** Shortest RSA modulus taken: 128 bits of strength (NIST SP 800-57 part 1, table 2), as reports stay secret for long. */
export const MIN_RSA_BITS = 3_072;

const CURVES = ['curve25519Legacy', 'ed25519Legacy', 'nistP256', 'nistP384', 'nistP521'];

/** The remedy for every key that cannot be used as it is. */
const REMEDY = 'Make one with: gpg --quick-gen-key NAME future-default';

export type RecipientKeyFault =
  | 'version'
  | 'algorithm'
  | 'too-short'
  | 'too-long'
  | 'odd-length'
  | 'revoked'
  | 'expired'
  | 'cannot-encrypt';

/** A key that reports must not be sealed to, with the reason and the remedy in its message. */
export class RecipientKeyError extends Error {
  override readonly name = 'RecipientKeyError';
  readonly code: RecipientKeyFault;
  constructor(code: RecipientKeyFault, reason: string) {
    super(`${reason} ${REMEDY}`);
    this.code = code;
  }
}

type KeyMaterial = PublicKey | Subkey;

function checkAlgorithm(key: KeyMaterial): void {
  const { algorithm, bits, curve } = key.getAlgorithmInfo();
  if (bits !== undefined && algorithm.startsWith('rsa')) {
    if (bits < MIN_RSA_BITS) {
      throw new RecipientKeyError(
        'too-short',
        `The key is RSA with ${bits} bits; at least ${MIN_RSA_BITS} are needed.`,
      );
    }
    if (bits > MAX_RSA_BITS) {
      throw new RecipientKeyError('too-long', `The key is RSA with ${bits} bits; at most ${MAX_RSA_BITS} are taken.`);
    }
    if (bits % 8 !== 0) {
      throw new RecipientKeyError('odd-length', `The key is RSA with ${bits} bits, which is no whole number of bytes.`);
    }
    return;
  }
  if (!curve || !CURVES.includes(curve)) {
    throw new RecipientKeyError('algorithm', 'GnuPG 2.2 cannot open what is sealed to a key of this algorithm.');
  }
}

/** A clock that is behind must not stop a report: a key that exists was made before now, whatever the device says. */
function notBeforeCreation(key: PublicKey, now: Date): Date {
  return new Date(Math.max(now.getTime(), ...key.getKeys().map((part) => part.getCreationTime().getTime())));
}

async function whyNot(key: PublicKey, at: Date): Promise<RecipientKeyError> {
  if (await key.isRevoked(undefined, undefined, at).catch(() => false)) {
    return new RecipientKeyError('revoked', 'The key has been revoked.');
  }
  const parts = [key.getExpirationTime(), ...key.subkeys.map((subkey) => subkey.getExpirationTime())];
  const ends = await Promise.all(parts.map((end) => Promise.resolve(end).catch(() => null)));
  if (ends.some((end) => end instanceof Date && end <= at)) {
    return new RecipientKeyError('expired', 'The key, or its encryption subkey, has expired.');
  }
  return new RecipientKeyError('cannot-encrypt', 'The key has no part that may encrypt.');
}

/**
 * The part of the key to encrypt to: OpenPGP version 4, RSA of 3,072 to 8,192 bits in whole bytes, Curve25519 in its older encoding or
 * NIST P-256, P-384, P-521 (what GnuPG 2.2 opens), neither expired nor revoked at `now`.
 * @throws {RecipientKeyError}
 */
export async function recipientEncryptionKey(key: PublicKey, now: Date = new Date()): Promise<KeyMaterial> {
  if (key.keyPacket.version !== 4) throw new RecipientKeyError('version', 'The key is not OpenPGP version 4.');
  checkAlgorithm(key);
  const at = notBeforeCreation(key, now);
  const encryptionKey = await key.getEncryptionKey(undefined, at).catch(() => undefined);
  if (!encryptionKey) throw await whyNot(key, at);
  checkAlgorithm(encryptionKey);
  return encryptionKey;
}

/**
 * Checks that reports may be sealed to the key at `now`.
 * @throws {RecipientKeyError} see `recipientEncryptionKey`.
 */
export async function checkRecipientKey(key: PublicKey, now: Date = new Date()): Promise<void> {
  await recipientEncryptionKey(key, now);
}
