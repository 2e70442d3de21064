import { generateKey } from './openpgp.ts';

/** A key pair as armored text. The private key is locked with the passphrase, if there was one. */
export interface ArmoredKeyPair {
  privateKey: string;
  publicKey: string;
}

export interface KeyOwner {
  /** Shown as the key's user id, to the unit only. */
  name: string;
  passphrase?: string;
}

/**
 * A key to which reports are sealed: Ed25519 with a Curve25519 encryption subkey in the encoding that GnuPG 2.2 reads
 * and `gpg --quick-gen-key NAME future-default` makes. It does not expire; the roster does.
 */
export async function generateMemberKey(owner: KeyOwner): Promise<ArmoredKeyPair> {
  const { privateKey, publicKey } = await generateKey({
    userIDs: { name: owner.name },
    type: 'ecc',
    curve: 'curve25519Legacy',
    ...(owner.passphrase ? { passphrase: owner.passphrase } : {}),
  });
  return { privateKey, publicKey };
}

/** A unit's root key: Ed25519, signs rosters and cannot encrypt. Keep it offline; its fingerprint is pinned in pages. */
export async function generateRootKey(owner: KeyOwner): Promise<ArmoredKeyPair> {
  const { privateKey, publicKey } = await generateKey({
    userIDs: { name: owner.name },
    type: 'ecc',
    curve: 'ed25519Legacy',
    subkeys: [],
    ...(owner.passphrase ? { passphrase: owner.passphrase } : {}),
  });
  return { privateKey, publicKey };
}
