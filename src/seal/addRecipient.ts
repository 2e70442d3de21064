import { decryptSessionKeys, type PrivateKey, type PublicKey, readMessage } from './openpgp.ts';
import { sealSessionKey } from './sealSessionKey.ts';

/** A version 1 encrypted data packet without content: the library wants one behind the session keys and reads none of it. */
const NO_DATA = Uint8Array.of(0xd2, 0x01, 0x01);

/**
 * Seals a message's session key to one key more. The message itself is not needed, and nothing of it is opened.
 *
 * @param packets the message's session key packets, one after the other
 * @param own an unlocked key that one of them is sealed to
 * @returns one session key packet; undefined when none of them is sealed to `own`
 * @throws {RecipientKeyError} if nothing may be sealed to `to` at `now`
 */
export async function addRecipient(
  packets: Uint8Array,
  own: PrivateKey,
  to: PublicKey,
  now: Date = new Date(),
): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(packets.length + NO_DATA.length);
  bytes.set(packets);
  bytes.set(NO_DATA, packets.length);
  const opened = await readMessage({ binaryMessage: bytes })
    .then((message) => decryptSessionKeys({ message, decryptionKeys: own }))
    .catch(() => []);
  const sessionKey = opened[0];
  if (!sessionKey?.algorithm) return undefined;
  return sealSessionKey(sessionKey.data, sessionKey.algorithm, to, now);
}
