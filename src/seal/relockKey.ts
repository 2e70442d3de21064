import { encryptKey } from './openpgp.ts';
import { readPrivateKey } from './readKey.ts';

/**
 * Locks a private key with another passphrase (OpenPGP S2K, iterated and salted, which GnuPG opens).
 *
 * @returns the locked key, armored
 * @throws KeyReadError as `readPrivateKey` does
 */
export async function relockKey(source: string | Uint8Array, passphrase: string, next: string): Promise<string> {
  const privateKey = await readPrivateKey(source, passphrase);
  return (await encryptKey({ privateKey, passphrase: next })).armor();
}
