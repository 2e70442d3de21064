import { decryptKey, type PrivateKey, type PublicKey, readKey, readPrivateKey as readSecretKey } from './openpgp.ts';

/** What was given is not the key it should be. */
export class KeyReadError extends Error {
  override readonly name = 'KeyReadError';
  readonly code: 'malformed' | 'private-key' | 'wrong-passphrase' | 'locked';
  constructor(code: KeyReadError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Reads one OpenPGP public key (certificate), armored text or binary.
 * @throws {KeyReadError} `malformed`; `private-key` if it holds secret parts, which belong nowhere a public key does.
 */
export async function readPublicKey(source: string | Uint8Array): Promise<PublicKey> {
  let key: PublicKey;
  try {
    key = await (typeof source === 'string' ? readKey({ armoredKey: source }) : readKey({ binaryKey: source }));
  } catch {
    throw new KeyReadError('malformed', 'Not an OpenPGP public key. Export it with: gpg --armor --export');
  }
  if (key.isPrivate()) {
    throw new KeyReadError('private-key', 'This is a private key. Give the public one: gpg --armor --export');
  }
  return key;
}

/**
 * Reads one OpenPGP private key, armored text or binary, and unlocks it.
 * @throws {KeyReadError} `malformed`; `locked` if it needs a passphrase and none was given; `wrong-passphrase`.
 */
export async function readPrivateKey(source: string | Uint8Array, passphrase?: string): Promise<PrivateKey> {
  let key: PrivateKey;
  try {
    key = await (typeof source === 'string'
      ? readSecretKey({ armoredKey: source })
      : readSecretKey({ binaryKey: source }));
  } catch {
    throw new KeyReadError('malformed', 'Not an OpenPGP private key. Export it with: gpg --armor --export-secret-keys');
  }
  if (key.isDecrypted()) return key;
  if (!passphrase) throw new KeyReadError('locked', 'The private key is locked: its passphrase is needed.');
  try {
    return await decryptKey({ privateKey: key, passphrase });
  } catch {
    throw new KeyReadError('wrong-passphrase', 'The passphrase does not open this private key.');
  }
}
