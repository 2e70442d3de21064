import { MAX_RECIPIENTS } from '../envelope/sizes.ts';
import { createMessage, encrypt, type PrivateKey, type PublicKey } from './openpgp.ts';
import { SealError, sealSessionKey } from './sealSessionKey.ts';

export { SealError };

/** AES-256 whatever a key prefers, so that every recipient's packet has one size. All of OpenPGP reads it. */
const CIPHER = 'aes256';
const CIPHER_KEY_BYTES = 32;

/** Literal packets carry a time; this one says nothing (RFC 9580, section 5.9). */
const NO_DATE = new Date(0);

/**
 * Seals bytes to every key: a binary OpenPGP message of session key packets with key id zero and one version 1 encrypted
 * data packet (the kind GnuPG 2.2 reads), no compression, no file name, no date. The length depends on the number of
 * bytes and on the recipients' key sizes, and on nothing else.
 * @throws {SealError} if there is no recipient or more than MAX_RECIPIENTS.
 * @throws {RecipientKeyError} if a key may not be used at `now`.
 */
export async function seal(
  bytes: Uint8Array,
  recipientKeys: readonly PublicKey[],
  now: Date = new Date(),
): Promise<Uint8Array<ArrayBuffer>> {
  return sealWith(bytes, recipientKeys, {}, now);
}

/**
 * The same, signed inside: whoever opens it sees who signed, and nobody else does.
 * @param signingKey unlocked.
 * @throws {SealError} and {RecipientKeyError} as `seal` does, and another error if the key has no part that may sign.
 */
export async function sealSigned(
  bytes: Uint8Array,
  recipientKeys: readonly PublicKey[],
  signingKey: PrivateKey,
  now: Date = new Date(),
): Promise<Uint8Array<ArrayBuffer>> {
  return sealWith(bytes, recipientKeys, { signingKeys: signingKey, date: now }, now);
}

async function sealWith(
  bytes: Uint8Array,
  recipientKeys: readonly PublicKey[],
  signing: { readonly signingKeys?: PrivateKey; readonly date?: Date },
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  if (recipientKeys.length === 0) throw new SealError('There is no key to seal to.');
  if (recipientKeys.length > MAX_RECIPIENTS) throw new SealError(`At most ${MAX_RECIPIENTS} keys can be sealed to.`);
  const sessionKey = crypto.getRandomValues(new Uint8Array(CIPHER_KEY_BYTES));
  const packets = await Promise.all(recipientKeys.map((key) => sealSessionKey(sessionKey, CIPHER, key, now)));
  const body = (await encrypt({
    message: await createMessage({ binary: bytes, filename: '', date: NO_DATE }),
    sessionKey: { data: sessionKey, algorithm: CIPHER },
    ...signing,
    format: 'binary',
  })) as Uint8Array;
  const sealed = new Uint8Array([...packets, body].reduce((sum, packet) => sum + packet.length, 0));
  let offset = 0;
  for (const packet of [...packets, body]) {
    sealed.set(packet, offset);
    offset += packet.length;
  }
  return sealed;
}
