import { expect, test } from 'vitest';
import { verifyRoster } from '../../src/roster/verify.ts';
import { createMessage, sign } from '../../src/seal/openpgp.ts';
import { TODAY, testUnit } from '../roster/testUnit.ts';
import { otherKey, vectorKey } from '../seal/testKeys.ts';

const unit = await testUnit();

/** Signed by the root with a tool that does not check keys: the reporter's browser still does. */
async function verifyWithKey(key: string) {
  const roster = structuredClone(unit.roster);
  roster.desks[1]?.members.push({ id: 'pcc-2', key });
  const message = await createMessage({ text: JSON.stringify(roster) });
  const signed = { root: unit.signed.root, roster: (await sign({ message, signingKeys: unit.rootKey })) as string };
  return verifyRoster(signed, { rootFingerprint: unit.rootFingerprint, today: TODAY });
}

test('the same way with a sound key is taken', async () => {
  await expect(verifyWithKey((await vectorKey('gnupg-rsa4096')).armoredPublic)).resolves.toBeDefined();
});

test.each<[string, () => Promise<string>]>([
  ['RSA with 2,048 bits', async () => (await vectorKey('gnupg-rsa2048')).armoredPublic],
  ['a key that GnuPG 2.2 cannot use', async () => (await otherKey({ type: 'curve25519' })).armoredPublic],
  ['a private key', async () => (await vectorKey('gnupg-curve25519')).armoredPrivate],
  ['a key that cannot encrypt', async () => unit.signed.root],
  [
    'an expired key',
    async () =>
      (
        await otherKey({
          type: 'ecc',
          curve: 'curve25519Legacy',
          date: new Date(TODAY.getTime() - 20 * 86_400_000),
          keyExpirationTime: 86_400,
        })
      ).armoredPublic,
  ],
  ['no key', async () => 'not a key'],
])('a roster with %s is refused as a whole', async (_name, key) => {
  await expect(verifyWithKey(await key())).rejects.toMatchObject({
    code: 'weak-key',
    message: expect.stringContaining('Desk partner, member pcc-2'),
  });
});
