import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OpenError, open } from '../../src/seal/open.ts';
import { createMessage, encrypt } from '../../src/seal/openpgp.ts';
import { seal } from '../../src/seal/seal.ts';
import { memberKey } from '../seal/testKeys.ts';

const member = await memberKey();
const sealed = await seal(new TextEncoder().encode('He took cash.'), [member.publicKey]);

/** Who holds the sealed bytes changes them, to garble the report or to have a reader give something away. */
test('a sealed report of which any bit was changed does not open', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      const opened = await open(changed, member.privateKey).catch((error: unknown) => error);
      // The key id is not protected: naming the recipient changes nothing that is read.
      if (opened instanceof Uint8Array) expect(new TextDecoder().decode(opened)).toBe('He took cash.');
      else expect(opened).toBeInstanceOf(OpenError);
    }),
    { numRuns: 300 },
  );
});

test('a cut report does not open', async () => {
  for (const length of [0, 1, 95, 96, 100, sealed.length - 22, sealed.length - 1]) {
    await expect(open(sealed.slice(0, length), member.privateKey)).rejects.toThrow(OpenError);
  }
});

/** The old encrypted packet without integrity protection (RFC 9580, section 5.7), whose text can be changed in place. */
test('a message without integrity protection does not open', async () => {
  const message = await createMessage({ binary: new Uint8Array(100) });
  const whole = (await encrypt({ message, encryptionKeys: member.publicKey, format: 'binary' })) as Uint8Array;
  // The packets' own lengths: an octet of the encrypted session key may look like the next packet's tag.
  const at = 2 + (whole[1] ?? 0);
  expect([whole[0], whole[at], whole[at + 2]]).toEqual([0xc1, 0xd2, 1]);
  const length = (whole[at + 1] ?? 0) - 1;
  const bare = Buffer.concat([whole.slice(0, at), Uint8Array.of(0xc9, length), whole.slice(at + 3)]);
  await expect(open(bare, member.privateKey)).rejects.toThrow(OpenError);
});
