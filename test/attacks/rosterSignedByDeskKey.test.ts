import { expect, test } from 'vitest';
import { verifyRoster } from '../../src/roster/verify.ts';
import { fingerprint } from '../../src/seal/keys.ts';
import { createMessage, sign } from '../../src/seal/openpgp.ts';
import { TODAY, testUnit } from '../roster/testUnit.ts';

const unit = await testUnit();
const [insider, other] = unit.members;
if (!insider || !other) throw new Error('no members');

/** A member of the desk adds a key of his own and signs the roster with his desk key, which also stands in the roster. */
const forged = structuredClone(unit.roster);
forged.serial += 1;
forged.desks[1]?.members.push({ id: 'pcc-2', key: insider.armoredPublic });
const roster = (await sign({
  message: await createMessage({ text: JSON.stringify(forged) }),
  signingKeys: insider.privateKey,
})) as string;

test('a roster signed by a desk key is refused under the true root', async () => {
  const signed = { root: unit.signed.root, roster };
  await expect(verifyRoster(signed, { rootFingerprint: unit.rootFingerprint, today: TODAY })).rejects.toMatchObject({
    code: 'bad-signature',
  });
});

test('a desk key in the root’s place is refused', async () => {
  const signed = { root: insider.armoredPublic, roster };
  await expect(verifyRoster(signed, { rootFingerprint: unit.rootFingerprint, today: TODAY })).rejects.toMatchObject({
    code: 'wrong-root',
  });
});

/** Only who pins the desk key itself takes it: the pin decides, not the roster. */
test('the pin alone decides', async () => {
  const pinned = { rootFingerprint: fingerprint(insider.publicKey), today: TODAY };
  expect(await verifyRoster({ root: insider.armoredPublic, roster }, pinned)).toEqual(forged);
});

/** The insider's key grafted under the root as a signing subkey, without the root's binding signature. */
test('a desk key hung under the root key is refused', async () => {
  const [rootPackets, insiderPackets] = [unit.rootKey.toPublic().write(), insider.publicKey.subkeys[0]];
  if (!insiderPackets) throw new Error('no subkey');
  const grafted = Buffer.concat([rootPackets, insider.publicKey.write().slice(rootPackets.length - 200)]);
  const root = `-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n${grafted.toString('base64')}\n-----END PGP PUBLIC KEY BLOCK-----\n`;
  const refusal = verifyRoster({ root, roster }, { rootFingerprint: unit.rootFingerprint, today: TODAY });
  await expect(refusal).rejects.toMatchObject({ name: 'RosterError' });
});
