import { argon2Sync, createHash, hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { generateCode } from '../../src/receipt/code.ts';
import {
  ARGON2_LANES,
  ARGON2_MEMORY_KIB,
  ARGON2_PASSES,
  ARGON2_TAG_BYTES,
  argon2Password,
  argon2Salt,
  deriveMailboxKeys,
} from '../../src/receipt/derive.ts';
import { wrapPrivateKey } from '../../src/receipt/wrap.ts';
import { mailboxKeys, ROOT, returnCodes } from '../vectors/returnCodes.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** OpenSSL's Argon2id and HKDF, with the constants that the code exports. */
function byOpenSsl(words: readonly string[], root: string) {
  const tag = argon2Sync('argon2id', {
    message: argon2Password(words),
    nonce: argon2Salt(root),
    passes: ARGON2_PASSES,
    memory: ARGON2_MEMORY_KIB,
    parallelism: ARGON2_LANES,
    tagLength: ARGON2_TAG_BYTES,
  });
  const expand = (info: string) => Buffer.from(hkdfSync('sha256', tag, Buffer.alloc(0), info, 32));
  return { tag, token: expand('candour/1 mailbox token'), wrap: expand('candour/1 reporter key wrap') };
}

test('the vector: return codes of today open mailboxes for good', async () => {
  const words = returnCodes[0]?.words.split(' ') ?? [];
  expect(hex(byOpenSsl(words, ROOT).tag)).toBe(mailboxKeys.tag);
  const { token, tokenHash } = await deriveMailboxKeys(words, { salt: ROOT });
  expect({ token: hex(token), tokenHash: hex(tokenHash) }).toEqual({
    token: mailboxKeys.token,
    tokenHash: mailboxKeys.tokenHash,
  });
});

test('agrees with OpenSSL, tells its progress, and keeps the wrapping key to itself', async () => {
  const { words } = generateCode();
  const seen: number[] = [];
  const spaced = ROOT.toLowerCase().replace(/(....)/g, '$1 ');
  const keys = await deriveMailboxKeys(words, { salt: spaced, onProgress: (fraction) => seen.push(fraction) });
  const expected = byOpenSsl(words, ROOT);
  expect(hex(keys.token)).toBe(hex(expected.token));
  expect(hex(keys.tokenHash)).toBe(createHash('sha256').update(expected.token).digest('hex'));

  expect(keys.wrapKey.extractable).toBe(false);
  const wrapped = await wrapPrivateKey(keys.wrapKey, Uint8Array.of(1, 2, 3));
  const raw = await crypto.subtle.importKey('raw', expected.wrap, 'AES-GCM', false, ['decrypt']);
  const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: wrapped.slice(0, 12) }, raw, wrapped.slice(12));
  expect([...new Uint8Array(opened).slice(0, 5)]).toEqual([0, 3, 1, 2, 3]);

  expect(seen.length).toBeGreaterThan(10);
  expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
  expect(seen.at(-1)).toBe(1);
});

test('another word, or another unit, gives other keys', () => {
  const words = returnCodes[0]?.words.split(' ') ?? [];
  const tokens = [
    byOpenSsl(words, ROOT),
    byOpenSsl(words.with(0, 'legend'), ROOT),
    byOpenSsl(words, ROOT.replace('0', '1')),
  ].map(({ token }) => hex(token));
  expect(new Set(tokens).size).toBe(3);
});

test('memory and passes are those of RFC 9106, section 4', () => {
  expect([ARGON2_PASSES, ARGON2_MEMORY_KIB, ARGON2_LANES, ARGON2_TAG_BYTES]).toEqual([3, 64 * 1_024, 1, 32]);
});
