import { expect, test } from 'vitest';
import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import { fingerprint } from '../../src/seal/keys.ts';
import { unwrapKey, type WrapSecret, wrapKey } from '../../web-console/opener/wrapping.ts';
import { memberKey } from '../seal/testKeys.ts';

const PASSKEY: WrapSecret = { kind: 'passkey', secret: encodeBase64Url(crypto.getRandomValues(new Uint8Array(32))) };
const WORDS: WrapSecret = { kind: 'passphrase', passphrase: 'five words that fit badly' };

const { privateKey } = await memberKey();
const name = { account: 'ann', fingerprint: fingerprint(privateKey) };

test.each([PASSKEY, WORDS])('what was wrapped by $kind comes out, and by nothing else', async (secret) => {
  const wrapped = await wrapKey(privateKey, name, secret);
  expect((await unwrapKey(wrapped, name, secret))?.write()).toEqual(privateKey.write());
  const other: WrapSecret =
    secret.kind === 'passkey'
      ? { kind: 'passkey', secret: encodeBase64Url(new Uint8Array(32)) }
      : { kind: 'passphrase', passphrase: 'five words that fit' };
  expect(await unwrapKey(wrapped, name, other)).toBeUndefined();
});

test('the same letters from another keyboard are the same passphrase', async () => {
  const wrapped = await wrapKey(privateKey, name, { kind: 'passphrase', passphrase: 'un café et de la crème' });
  const typed: WrapSecret = { kind: 'passphrase', passphrase: 'un café et de la crème'.normalize('NFD') };
  expect(await unwrapKey(wrapped, name, typed)).toBeDefined();
});

test('no byte of it can be changed, and none be put in the place of another’s', async () => {
  const wrapped = await wrapKey(privateKey, name, PASSKEY);
  for (const part of ['nonce', 'bytes'] as const) {
    const changed = Uint8Array.from(wrapped[part]);
    changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1;
    expect(await unwrapKey({ ...wrapped, [part]: changed }, name, PASSKEY)).toBeUndefined();
  }
  expect(await unwrapKey(wrapped, { ...name, account: 'bob' }, PASSKEY)).toBeUndefined();
  expect(await unwrapKey(wrapped, { ...name, fingerprint: 'A'.repeat(40) }, PASSKEY)).toBeUndefined();
});

test('no two wrappings are alike, and none holds a stretch of the key', async () => {
  const [first, second] = [await wrapKey(privateKey, name, PASSKEY), await wrapKey(privateKey, name, PASSKEY)];
  expect(first.bytes).not.toEqual(second.bytes);
  const plain = Buffer.from(privateKey.write());
  const bytes = Buffer.from(first.bytes);
  for (let at = 0; at + 8 <= plain.length; at += 8) expect(bytes.includes(plain.subarray(at, at + 8))).toBe(false);
});
