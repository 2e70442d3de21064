import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_RECIPIENTS, MAX_SEALED_BYTES, SIZE_CLASSES, sealedBodyBytes } from '../../src/envelope/sizes.ts';
import { composeReport } from '../../src/report/compose.ts';
import { inspectSealed, isPaddedSize } from '../../src/seal/inspect.ts';
import { OpenError, open } from '../../src/seal/open.ts';
import { encryptSessionKey, readMessage } from '../../src/seal/openpgp.ts';
import { SealError, seal } from '../../src/seal/seal.ts';
import { sampleReport } from '../report/sampleReport.ts';
import { texts } from '../vectors/texts.ts';
import { memberKey, otherKey, vectorKey } from './testKeys.ts';

const [anna, ben] = await Promise.all([memberKey('Anna'), memberKey('Ben')]);
const rsa = await vectorKey('gnupg-rsa3072');
const nist = await otherKey({ type: 'ecc', curve: 'nistP384' });

const tenBytes = Uint8Array.from({ length: 10 }, (_, i) => i);

describe('a sealed message', () => {
  test('opens with the key of every recipient, byte for byte, and with no other', async () => {
    const all = [anna, ben, rsa, nist];
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
        const sealed = await seal(
          bytes,
          all.map((key) => key.publicKey),
        );
        for (const key of all) expect(Buffer.from(await open(sealed, key.privateKey)).equals(bytes)).toBe(true);
      }),
      { numRuns: 8 },
    );
    const sealed = await seal(tenBytes, [anna.publicKey]);
    await expect(open(sealed, ben.privateKey)).rejects.toThrow(OpenError);
    expect(await open(sealed, [ben.privateKey, anna.privateKey])).toEqual(tenBytes);
  });

  test('names no recipient, no file and no time', async () => {
    const sealed = await seal(tenBytes, [anna.publicKey, rsa.publicKey]);
    const message = await readMessage({ binaryMessage: sealed });
    expect(message.getEncryptionKeyIDs().map((id) => id.toHex())).toEqual(['0000000000000000', '0000000000000000']);
    const opened = await message.decrypt([anna.privateKey]);
    const [literal, ...more] = opened.packets as unknown as {
      constructor: { tag: number };
      date: Date;
      filename: string;
    }[];
    expect(more).toEqual([]);
    expect(literal?.constructor.tag).toBe(11);
    expect(literal?.date.getTime()).toBe(0);
    expect(literal?.filename).toBe('');
    for (const key of [anna, rsa]) {
      for (const id of key.publicKey.getKeyIDs()) {
        expect(Buffer.from(sealed).includes(Buffer.from(id.toHex(), 'hex'))).toBe(false);
      }
    }
  });

  test('has the length that the size class and the recipients give', async () => {
    for (const size of SIZE_CLASSES) {
      const sealed = await seal(new Uint8Array(size), [anna.publicKey]);
      expect(inspectSealed(sealed)).toEqual({ recipients: 1, hidden: true, bodyBytes: sealedBodyBytes(size) });
      expect(isPaddedSize(inspectSealed(sealed).bodyBytes)).toBe(true);
      expect(sealed.length).toBe(96 + 6 + sealedBodyBytes(size));
    }
    expect((await seal(new Uint8Array(65_536), [anna.publicKey])).length).toBe(65_691);
    expect(
      (
        await seal(
          new Uint8Array(65_536),
          [anna, ben, anna].map((key) => key.publicKey),
        )
      ).length,
    ).toBe(65_883);
  });

  test('has one size for every text in every script', async () => {
    const keys = [anna.publicKey, rsa.publicKey, nist.publicKey];
    const sizes = await Promise.all(
      Object.values(texts).map(async (text) => (await seal(await composeReport(sampleReport(text)), keys)).length),
    );
    expect(new Set(sizes).size).toBe(1);
  });

  test('is never the same twice', async () => {
    const [one, two] = await Promise.all([seal(tenBytes, [anna.publicKey]), seal(tenBytes, [anna.publicKey])]);
    expect(one).not.toEqual(two);
  });

  test('for the most recipients of the largest class is within MAX_SEALED_BYTES', async () => {
    const keys = Array.from({ length: MAX_RECIPIENTS }, () => rsa.publicKey);
    const sealed = await seal(new Uint8Array(SIZE_CLASSES[2]), keys);
    expect(sealed.length).toBeLessThanOrEqual(MAX_SEALED_BYTES);
    expect(inspectSealed(sealed).recipients).toBe(MAX_RECIPIENTS);
  });
});

test('an RSA session key packet that came out short is made again', async () => {
  const lengths = new Set<number>();
  const data = crypto.getRandomValues(new Uint8Array(32));
  // One in 128 to 256 is short: not to meet one in 10,000 happens once in 10^17.
  for (let i = 0; i < 10_000 && lengths.size < 2; i++) {
    const packet = await encryptSessionKey({
      data,
      algorithm: 'aes256',
      encryptionKeys: rsa.publicKey,
      format: 'binary',
    });
    lengths.add(packet.length);
  }
  expect(lengths.size).toBe(2);
  const sealed = new Set<number>();
  for (let i = 0; i < 1_000; i++) sealed.add((await seal(tenBytes, [rsa.publicKey])).length);
  expect([...sealed]).toEqual([Math.max(...lengths) + 2 + sealedBodyBytes(10)]);
}, 600_000);

test('an empty list and too many recipients are refused', async () => {
  await expect(seal(tenBytes, [])).rejects.toThrow(SealError);
  const keys = Array.from({ length: MAX_RECIPIENTS + 1 }, () => anna.publicKey);
  await expect(seal(tenBytes, keys)).rejects.toThrow(SealError);
});

test('a device clock years behind does not stop a report', async () => {
  const sealed = await seal(tenBytes, [anna.publicKey, rsa.publicKey], new Date('1970-01-02'));
  expect(await open(sealed, anna.privateKey)).toEqual(tenBytes);
});

test('what was sealed to a key opens after the key has expired', async () => {
  const made = new Date('2020-01-01');
  const expired = await otherKey({ type: 'ecc', curve: 'curve25519Legacy', date: made, keyExpirationTime: 86_400 });
  const sealed = await seal(tenBytes, [expired.publicKey], made);
  expect(await open(sealed, expired.privateKey)).toEqual(tenBytes);
});
