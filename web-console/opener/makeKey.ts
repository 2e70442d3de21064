import { generateMemberKey } from '../../src/seal/generateKey.ts';
import { fingerprint, readPublicKey } from '../../src/seal/keys.ts';
import type { MadeKey } from './protocol.ts';

/** Makes a member's key, locked: in the worker, which can reach no network. */
export async function makeKey(name: string, passphrase: string): Promise<MadeKey> {
  const { privateKey, publicKey } = await generateMemberKey({ name, passphrase });
  return { privateKey, publicKey, fingerprint: fingerprint(await readPublicKey(publicKey)) };
}
