import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { blind, TOKEN_BYTES } from '../../src/links/blind.ts';
import { importLinkKey, linkKeyCheck } from '../../src/links/linkKey.ts';

const bytes = Uint8Array.from({ length: 32 }, (_, index) => index);

test('a token is the first half of HMAC-SHA-256 over label, kind, rule and form, as Node computes it', async () => {
  const key = await importLinkKey(bytes);
  const tokens = await blind(key, { kind: 'collar', text: 'PC 4471' });
  const expected = ['whole', 'digits'].map((rule) =>
    createHmac('sha256', bytes).update(`candour link token 1\0collar\0${rule}\x004471`).digest().subarray(0, 16),
  );
  expect(tokens.map(({ token }) => Buffer.from(token))).toEqual(expected);
  expect(tokens.map(({ strength }) => strength)).toEqual(['exact', 'strong']);
});

test('another key gives other tokens, another kind too; the check is no token', async () => {
  const [key, other] = [await importLinkKey(bytes), await importLinkKey(bytes.map((byte) => byte ^ 1))];
  const hex = async (under: CryptoKey, kind: 'collar' | 'phone', text: string): Promise<string[]> =>
    (await blind(under, { kind, text })).map(({ token }) => Buffer.from(token).toString('hex'));
  const own = await hex(key, 'collar', '4477123');
  const check = Buffer.from(await linkKeyCheck(key)).toString('hex');
  for (const strange of [...(await hex(other, 'collar', '4477123')), ...(await hex(key, 'phone', '4477123'))]) {
    expect(own).not.toContain(strange);
  }
  expect(own.every((token) => token.length === 2 * TOKEN_BYTES && !check.startsWith(token))).toBe(true);
});

test('the key cannot be had out again', async () => {
  await expect(crypto.subtle.exportKey('raw', await importLinkKey(bytes))).rejects.toThrow();
});
