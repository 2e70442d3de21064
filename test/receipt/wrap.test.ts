import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WRAPPED_KEY_BYTES } from '../../src/envelope/sizes.ts';
import { unwrapPrivateKey, WrapError, wrapPrivateKey } from '../../src/receipt/wrap.ts';
import { generateReporterKey, readPrivateKey } from '../../src/seal/keys.ts';

const makeKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const [wrapKey, otherKey] = (await Promise.all([makeKey(), makeKey()])) as [CryptoKey, CryptoKey];

test('what is wrapped comes back, and has one size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 1_022 }), async (bytes) => {
      const wrapped = await wrapPrivateKey(wrapKey, bytes);
      expect(wrapped.length).toBe(WRAPPED_KEY_BYTES);
      expect([...(await unwrapPrivateKey(wrapKey, wrapped))]).toEqual([...bytes]);
    }),
  );
  expect(WRAPPED_KEY_BYTES).toBe(1_052);
});

test('a wrapped reporter key is a usable key again', async () => {
  const { privateKey } = await generateReporterKey();
  const unwrapped = await unwrapPrivateKey(wrapKey, await wrapPrivateKey(wrapKey, privateKey));
  expect([...unwrapped]).toEqual([...privateKey]);
  expect((await readPrivateKey(unwrapped)).isDecrypted()).toBe(true);
});

test('the same key wrapped twice looks different', async () => {
  const bytes = new Uint8Array(566);
  expect(await wrapPrivateKey(wrapKey, bytes)).not.toEqual(await wrapPrivateKey(wrapKey, bytes));
});

test('too long a key is refused', async () => {
  await expect(wrapPrivateKey(wrapKey, new Uint8Array(1_023))).rejects.toThrow(WrapError);
});

test('another key, or any change, is refused', async () => {
  const wrapped = await wrapPrivateKey(wrapKey, new Uint8Array(566));
  await expect(unwrapPrivateKey(otherKey, wrapped)).rejects.toThrow(WrapError);
  for (const length of [0, 11, 12, 27, WRAPPED_KEY_BYTES - 1]) {
    await expect(unwrapPrivateKey(wrapKey, wrapped.slice(0, length))).rejects.toThrow(WrapError);
  }
  await fc.assert(
    fc.asyncProperty(fc.nat(WRAPPED_KEY_BYTES - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = wrapped.slice();
      changed[at] = (changed[at] ?? 0) ^ change;
      await expect(unwrapPrivateKey(wrapKey, changed)).rejects.toThrow(WrapError);
    }),
  );
});

test('a wrapped text of another length than ours is refused', async () => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrap = async (padded: Uint8Array<ArrayBuffer>) => {
    const encrypted = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrapKey, padded));
    return Uint8Array.of(...iv, ...encrypted);
  };
  await expect(unwrapPrivateKey(wrapKey, await wrap(new Uint8Array(10)))).rejects.toThrow(WrapError);
  const lying = new Uint8Array(1_024);
  lying.set([0xff, 0xff]);
  await expect(unwrapPrivateKey(wrapKey, await wrap(lying))).rejects.toThrow(WrapError);
});
