import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Base64UrlError, decodeBase64Url, encodeBase64Url } from '../../src/envelope/base64url.ts';
import { encodeHex } from '../../src/envelope/hex.ts';

test('agrees with Node, both ways, also beyond one chunk', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000, size: 'max' }), (bytes) => {
      const text = encodeBase64Url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(Buffer.from(decodeBase64Url(text)).equals(bytes)).toBe(true);
    }),
  );
});

test.each(['A', 'AA==', 'AB', 'AAB', 'AA A', 'AA+A', 'AA/A', 'AAA=', 'é', 'AAAAA', 'AA\n'])('refuses %j', (text) => {
  expect(() => decodeBase64Url(text)).toThrow(Base64UrlError);
});

test('no two texts stand for the same bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'AQgwz09-_'), maxLength: 12 }), (text) => {
      try {
        expect(encodeBase64Url(decodeBase64Url(text))).toBe(text);
      } catch (error) {
        expect(error).toBeInstanceOf(Base64UrlError);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('hex is lower case, two digits a byte', () => {
  expect(encodeHex(Uint8Array.of(0, 10, 255))).toBe('000aff');
});
