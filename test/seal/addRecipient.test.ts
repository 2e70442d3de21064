import { expect, onTestFinished, test } from 'vitest';
import { reportId } from '../../src/envelope/id.ts';
import { addedKeyLengths } from '../../src/seal/addedKeyLengths.ts';
import { addRecipient } from '../../src/seal/addRecipient.ts';
import { isAddedKey, isNamedBy, leadingKeyPackets } from '../../src/seal/keyPackets.ts';
import { OpenError, open } from '../../src/seal/open.ts';
import { seal } from '../../src/seal/seal.ts';
import { createGpgHome } from '../support/gpg.ts';
import { memberKey, vectorKey } from './testKeys.ts';

const WORDS = new TextEncoder().encode('what the reporter wrote');
const KINDS = ['gnupg-curve25519', 'gnupg-rsa3072', 'gnupg-rsa4096'] as const;

const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

test.each(KINDS)('a key of %s is added without the message, and opens it', async (kind) => {
  const [ann, bob, sam] = [await memberKey(), await vectorKey('gnupg-rsa4096'), await vectorKey(kind)];
  const sealed = await seal(WORDS, [bob.publicKey, ann.publicKey]);
  const packets = leadingKeyPackets(sealed.subarray(0, sealed.length - 10), 32);
  expect(packets.length).toBeLessThan(1000);
  const added = (await addRecipient(packets, ann.privateKey, sam.publicKey)) as Uint8Array;
  expect(isAddedKey(added, await addedKeyLengths(sam.publicKey))).toBe(true);
  const joined = join(added, sealed);
  for (const { privateKey } of [ann, bob, sam]) expect(await open(joined, privateKey)).toEqual(WORDS);
  expect(await isNamedBy(await reportId(sealed), joined)).toBe(true);
});

test('every packet for one key has one length', async () => {
  const [ann, sam] = [await memberKey(), await vectorKey('gnupg-rsa3072')];
  const lengths = new Set<number>();
  for (let i = 0; i < 20; i++) {
    const sealed = await seal(WORDS, [ann.publicKey]);
    lengths.add((await addRecipient(leadingKeyPackets(sealed, 32), ann.privateKey, sam.publicKey))?.length ?? 0);
  }
  expect([...lengths]).toHaveLength(1);
});

test('who cannot open it adds nobody', async () => {
  const [ann, eve] = [await memberKey(), await memberKey()];
  const sealed = await seal(WORDS, [ann.publicKey]);
  expect(await addRecipient(leadingKeyPackets(sealed, 32), eve.privateKey, eve.publicKey)).toBeUndefined();
});

test('a packet with another session key opens nothing, and nothing of another message passes for this one', async () => {
  const [ann, sam] = [await memberKey(), await memberKey()];
  const [sealed, other] = [await seal(WORDS, [ann.publicKey]), await seal(WORDS, [ann.publicKey])];
  const added = (await addRecipient(leadingKeyPackets(other, 32), ann.privateKey, sam.publicKey)) as Uint8Array;
  await expect(open(join(added, sealed), sam.privateKey)).rejects.toThrow(OpenError);
  expect(await isNamedBy(await reportId(sealed), join(added, other))).toBe(false);
  expect(await isNamedBy(await reportId(sealed), join(Uint8Array.of(1), sealed))).toBe(false);
  expect(await isNamedBy(await reportId(sealed), join(sealed, added))).toBe(false);
});

test('only one hidden packet of the right length is taken', async () => {
  const [ann, sam] = [await memberKey(), await memberKey()];
  const sealed = await seal(WORDS, [ann.publicKey]);
  const lengths = await addedKeyLengths(sam.publicKey);
  const added = (await addRecipient(leadingKeyPackets(sealed, 32), ann.privateKey, sam.publicKey)) as Uint8Array;
  const named = Uint8Array.from(added);
  named[5] = 1;
  const bad = [sealed, join(added, added), added.subarray(1), added.subarray(0, -1), join(added, WORDS), named, WORDS];
  for (const bytes of [...bad, new Uint8Array()]) expect(isAddedKey(bytes, lengths)).toBe(false);
});

test('GnuPG opens what a key was added to', async () => {
  const home = await createGpgHome();
  onTestFinished(() => home.remove());
  const [ann, sam] = [await memberKey(), await memberKey()];
  const sealed = await seal(WORDS, [ann.publicKey]);
  const added = (await addRecipient(leadingKeyPackets(sealed, 32), ann.privateKey, sam.publicKey)) as Uint8Array;
  expect((await home.run(['--import'], sam.armoredPrivate)).code).toBe(0);
  const { code, stdout } = await home.run(['--decrypt'], join(added, sealed));
  expect([code, stdout.toString()]).toEqual([0, 'what the reporter wrote']);
});
