import { armor, enums } from 'openpgp';
import { expect, test } from 'vitest';
import { verifyRoster } from '../../src/roster/verify.ts';
import { fingerprint } from '../../src/seal/keys.ts';
import { createMessage, sign } from '../../src/seal/openpgp.ts';
import { TODAY, testUnit } from '../roster/testUnit.ts';
import { otherKey } from '../seal/testKeys.ts';

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

/** The insider's signing subkey, bound to his own key, copied under the root's, which never bound it. */
test('a signing key hung under the root key is refused', async () => {
  const grafter = await otherKey({ type: 'ecc', curve: 'curve25519Legacy', subkeys: [{ sign: true }] });
  const subkey = grafter.publicKey.subkeys[0];
  if (!subkey) throw new Error('no subkey');
  const message = await createMessage({ text: JSON.stringify(forged) });
  const bySubkey = (await sign({
    message,
    signingKeys: grafter.privateKey,
    signingKeyIDs: subkey.getKeyID(),
  })) as string;
  const own = { root: grafter.armoredPublic, roster: bySubkey };
  expect(await verifyRoster(own, { rootFingerprint: fingerprint(grafter.publicKey), today: TODAY })).toEqual(forged);

  const rootPackets = unit.rootKey.toPublic().toPacketList();
  rootPackets.push(...(grafter.publicKey.toPacketList().slice(-2) as typeof rootPackets));
  const grafted = { root: armor(enums.armor.publicKey, rootPackets.write()), roster: bySubkey };
  await expect(verifyRoster(grafted, { rootFingerprint: unit.rootFingerprint, today: TODAY })).rejects.toMatchObject({
    code: 'bad-signature',
  });
});
