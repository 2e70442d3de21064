import { createMessage, type PrivateKey, sign } from './openpgp.ts';

/**
 * A detached, binary OpenPGP signature over the bytes.
 * @param privateKey unlocked.
 * @param date what the signature says of its time.
 * @throws if the key has no part that may sign.
 */
export async function signDetached(bytes: Uint8Array, privateKey: PrivateKey, date: Date): Promise<Uint8Array> {
  const signature = await sign({
    message: await createMessage({ binary: bytes }),
    signingKeys: privateKey,
    detached: true,
    date,
    format: 'binary',
  });
  return signature as Uint8Array;
}
