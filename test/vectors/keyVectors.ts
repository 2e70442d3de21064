import { readFile } from 'node:fs/promises';

/**
 * Keys of no use but these tests, without passphrase, made once because RSA keys take seconds to make: `gnupg-` by GnuPG
 * 2.2.40 with `--quick-gen-key` (and `--quick-add-key … encr` for RSA), exported with `--armor --export-secret-keys`;
 * `openpgpjs-` by OpenPGP.js 6.3, as GnuPG rounds lengths up.
 */
export type KeyName = 'gnupg-curve25519' | 'gnupg-rsa2048' | 'gnupg-rsa3072' | 'gnupg-rsa4096' | 'openpgpjs-rsa3076';

/** Armored private key. */
export function readKeyVector(name: KeyName): Promise<string> {
  return readFile(new URL(`keys/${name}.asc`, import.meta.url), 'utf8');
}
