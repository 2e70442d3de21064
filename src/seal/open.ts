import { SIZE_CLASSES } from '../envelope/sizes.ts';
import { decrypt, type PrivateKey, readMessage } from './openpgp.ts';

/** The sealed bytes cannot be opened with these keys: they are for others, were changed, or are no sealed message. */
export class OpenError extends Error {
  override readonly name = 'OpenError';
  constructor() {
    super('It cannot be opened: it is sealed to other keys, was changed, or is not an OpenPGP message.');
  }
}

/** Most bytes a compressed message may grow to. Ours are not compressed; a hostile one must not fill the memory. */
const MAX_INFLATED_BYTES = SIZE_CLASSES[SIZE_CLASSES.length - 1] as number;

/**
 * Opens what `seal` sealed, or any OpenPGP message to these keys whose integrity is protected. Expired keys open too.
 * @param privateKeys unlocked private keys.
 * @throws {OpenError}
 */
export async function open(sealed: Uint8Array, privateKeys: PrivateKey | readonly PrivateKey[]): Promise<Uint8Array> {
  try {
    const { data } = await decrypt({
      message: await readMessage({ binaryMessage: sealed }),
      decryptionKeys: [privateKeys].flat() as PrivateKey[],
      format: 'binary',
      config: { maxDecompressedMessageSize: MAX_INFLATED_BYTES },
    });
    return data as Uint8Array;
  } catch {
    throw new OpenError();
  }
}
