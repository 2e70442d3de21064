import { encryptKey, type PrivateKey } from './openpgp.ts';

/** An unlocked private key locked with a passphrase (OpenPGP S2K, iterated and salted, which GnuPG opens), armored. */
export async function lockKey(privateKey: PrivateKey, passphrase: string): Promise<string> {
  return (await encryptKey({ privateKey, passphrase })).armor();
}
