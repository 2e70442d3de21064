import { expect, test } from 'vitest';
import { verifyRoster } from '../../src/roster/verify.ts';
import { createMessage, encrypt, sign } from '../../src/seal/openpgp.ts';
import { TODAY, testUnit } from '../roster/testUnit.ts';

const unit = await testUnit();
const json = JSON.stringify(unit.roster);
const verify = (roster: string) =>
  verifyRoster({ root: unit.signed.root, roster }, { rootFingerprint: unit.rootFingerprint, today: TODAY });

/** A message without any signature, which a careless check takes because no signature in it is wrong. */
test('an OpenPGP message without a signature is refused', async () => {
  const message = await createMessage({ text: json });
  await expect(verify(message.armor())).rejects.toMatchObject({ code: 'bad-signature' });
});

test('the bare JSON is refused', async () => {
  await expect(verify(json)).rejects.toMatchObject({ code: 'malformed' });
});

test('an encrypted roster is refused', async () => {
  const member = unit.members[0]?.publicKey;
  if (!member) throw new Error('no member');
  const message = await createMessage({ text: json });
  const encrypted = (await encrypt({ message, encryptionKeys: member, signingKeys: unit.rootKey })) as string;
  await expect(verify(encrypted)).rejects.toMatchObject({ code: 'bad-signature' });
});

test('something else that the root key signed is refused', async () => {
  const signed = (await sign({
    message: await createMessage({ text: 'I am the root.' }),
    signingKeys: unit.rootKey,
  })) as string;
  await expect(verify(signed)).rejects.toMatchObject({ code: 'malformed' });
});
