import { KeyReadError, MIN_RSA_BITS, type PrivateKey, readPrivateKey } from '../seal/keys.ts';
import { UnitError } from './errors.ts';
import { readKeyFile } from './readKeyFile.ts';

/** Curves on which a root key may sign: what OpenPGP.js and GnuPG 2.2 both verify. */
const CURVES = ['ed25519Legacy', 'nistP256', 'nistP384', 'nistP521'];

const REMEDY = 'Make one with: gpg --quick-gen-key NAME ed25519 sign never';

/**
 * Reads and unlocks a unit's root key, and checks that rosters may be signed with it: OpenPGP version 4, Ed25519, a
 * NIST curve or RSA of 3,072 bits, neither expired nor revoked.
 * @throws UnitError naming the file, with the remedy.
 */
export async function readRootKey(file: string, passphrase?: string): Promise<PrivateKey> {
  const key = await unlock(file, passphrase);
  const problem = await weaknessOf(key);
  if (problem !== undefined) throw new UnitError(`The key in ${file} cannot be a root key: ${problem}.`, REMEDY);
  return key;
}

/** Whether the key in the file has to be unlocked with a passphrase. */
export async function isLocked(file: string): Promise<boolean> {
  try {
    await readPrivateKey(await readKeyFile(file));
    return false;
  } catch (error) {
    return error instanceof KeyReadError && error.code === 'locked';
  }
}

async function unlock(file: string, passphrase?: string): Promise<PrivateKey> {
  try {
    return await readPrivateKey(await readKeyFile(file), passphrase);
  } catch (cause) {
    if (!(cause instanceof KeyReadError)) throw cause;
    const remedy = cause.code === 'malformed' ? 'Export it with: gpg --armor --export-secret-keys NAME' : cause.message;
    throw new UnitError(`The root key in ${file} cannot be opened (${cause.code}).`, remedy, { cause });
  }
}

async function weaknessOf(key: PrivateKey): Promise<string | undefined> {
  if (key.keyPacket.version !== 4) return 'it is not OpenPGP version 4';
  const signingKey = await key.getSigningKey().catch(() => undefined);
  if (signingKey === undefined) return 'it has no valid part that may sign, or it has expired';
  for (const part of [key, signingKey]) {
    const { algorithm, bits, curve } = part.getAlgorithmInfo();
    if (algorithm.startsWith('rsa')) {
      if ((bits ?? 0) < MIN_RSA_BITS) return `it is RSA with ${bits} bits, and at least ${MIN_RSA_BITS} are needed`;
    } else if (!curve || !CURVES.includes(curve)) {
      return `GnuPG 2.2 cannot check signatures of its algorithm (${algorithm})`;
    }
  }
  return undefined;
}
