import {
  generateMemberKey,
  type PrivateKey,
  type PublicKey,
  readPrivateKey,
  readPublicKey,
} from '../../src/seal/keys.ts';
import { generateKey } from '../../src/seal/openpgp.ts';
import { type KeyName, readKeyVector } from '../vectors/keyVectors.ts';

export interface TestKey {
  armoredPublic: string;
  armoredPrivate: string;
  publicKey: PublicKey;
  privateKey: PrivateKey;
}

async function testKey(armoredPrivate: string): Promise<TestKey> {
  const privateKey = await readPrivateKey(armoredPrivate);
  const armoredPublic = privateKey.toPublic().armor();
  return { armoredPublic, armoredPrivate, publicKey: await readPublicKey(armoredPublic), privateKey };
}

/** A member's key as the product makes it, unlocked. */
export async function memberKey(name = 'Test Member'): Promise<TestKey> {
  return testKey((await generateMemberKey({ name })).privateKey);
}

/** A key of the vectors. */
export async function vectorKey(name: KeyName): Promise<TestKey> {
  return testKey(await readKeyVector(name));
}

/** Any other key that OpenPGP.js can make, unlocked. */
export async function otherKey(
  options: Omit<Parameters<typeof generateKey>[0], 'userIDs' | 'format'>,
): Promise<TestKey> {
  const made = await generateKey({ ...options, userIDs: { name: 'Test Key' }, format: 'armored' });
  return testKey(made.privateKey);
}
