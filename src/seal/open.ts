import { SIZE_CLASSES } from '../envelope/sizes.ts';
import { decrypt, decryptSessionKeys, type PrivateKey, readMessage, type SessionKey } from './openpgp.ts';

/** Why sealed bytes do not open; only who holds an unlocked key can ask. */
export type OpenFailure = 'not-sealed' | 'other-keys' | 'changed';

const WORDS: Record<OpenFailure, string> = {
  'not-sealed': 'It is not an OpenPGP message, or not a whole one.',
  'other-keys': 'It is sealed to other keys.',
  changed: 'It is sealed to this key, but its content was changed or damaged since.',
};

/** The sealed bytes cannot be opened with these keys. */
export class OpenError extends Error {
  override readonly name = 'OpenError';
  readonly code: OpenFailure;
  constructor(code: OpenFailure) {
    super(WORDS[code]);
    this.code = code;
  }
}

/**
 * Most bytes a compressed message may grow to: twice the largest size class, as packets in many parts have many headers.
 * Ours are not compressed; a hostile one must not fill the memory.
 */
const MAX_INFLATED_BYTES = 2 * (SIZE_CLASSES[SIZE_CLASSES.length - 1] as number);

function failsAs(code: OpenFailure): () => never {
  return () => {
    throw new OpenError(code);
  };
}

/**
 * Opens what `seal` sealed, or any OpenPGP message to these keys whose integrity is protected. Expired keys open too.
 * @param sealed binary, or armored as text.
 * @param privateKeys unlocked private keys.
 * @throws {OpenError}
 */
export async function open(
  sealed: Uint8Array | string,
  privateKeys: PrivateKey | readonly PrivateKey[],
): Promise<Uint8Array> {
  const reading =
    typeof sealed === 'string' ? readMessage({ armoredMessage: sealed }) : readMessage({ binaryMessage: sealed });
  const message = await reading.catch(failsAs('not-sealed'));
  const decryptionKeys = [privateKeys].flat() as PrivateKey[];
  const sessionKeys = await decryptSessionKeys({ message, decryptionKeys }).catch(failsAs('other-keys'));
  const { data } = await decrypt({
    message,
    // An algorithm of null belongs to a version 2 packet, which names its own.
    sessionKeys: sessionKeys as SessionKey[],
    format: 'binary',
    config: { maxDecompressedMessageSize: MAX_INFLATED_BYTES },
  }).catch(failsAs('changed'));
  return data as Uint8Array;
}
