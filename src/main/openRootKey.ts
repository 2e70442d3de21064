import type { PrivateKey } from '../seal/keys.ts';
import { isLocked, readRootKey } from '../unit/readRootKey.ts';
import { askPassphrase, readPassphraseFile } from './passphrase.ts';

/** Opens a root key with the passphrase from a file, or asks for it when the key is locked. */
export async function openRootKey(file: string, passphraseFile: string | undefined): Promise<PrivateKey> {
  if (passphraseFile) return await readRootKey(file, await readPassphraseFile(passphraseFile));
  if (await isLocked(file)) return await readRootKey(file, await askPassphrase(`Passphrase of ${file}: `));
  return await readRootKey(file);
}
