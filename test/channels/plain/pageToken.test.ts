import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  openToken,
  pageKey,
  sealToken,
  TOKEN_HOURS,
  type TokenOptions,
} from '../../../src/channels/plain/pageToken.ts';
import { decodeBase64Url, encodeBase64Url } from '../../../src/envelope/base64url.ts';

const HOUR_MS = 3_600_000;
const now = new Date('2026-11-22T01:30:00Z');
let options: TokenOptions;
beforeAll(async () => {
  options = { key: await pageKey('ab'.repeat(32)), purpose: 'test 1', now };
});

/** So many random bytes as text: what does not get shorter by being deflated. */
const noise = (bytes: number): string => randomBytes(bytes).toString('base64url');

const later = (hours: number): TokenOptions => ({ ...options, now: new Date(now.getTime() + hours * HOUR_MS) });

test('gives back what was put in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
      expect(await openToken(await sealToken(value, options), options)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('is never the same twice, and of one length for every usual report', async () => {
  const short = await sealToken({ text: 'x' }, options);
  const long = await sealToken({ text: crypto.randomUUID().repeat(200) }, options);
  expect(await sealToken({ text: 'x' }, options)).not.toBe(short);
  expect(long).toHaveLength(short.length);
  const lengths = [10_000, 30_000, 100_000].map(async (bytes) => {
    const text = noise(bytes);
    return decodeBase64Url(await sealToken({ text }, options)).length - 28;
  });
  expect((await Promise.all(lengths)).map((length) => Math.log2(length) % 1)).toEqual([0, 0, 0]);
});

test('holds for a week, and not an hour longer than two', async () => {
  const token = await sealToken({ text: 'x' }, options);
  expect(await openToken(token, later(TOKEN_HOURS - 1))).toEqual({ text: 'x' });
  await expect(openToken(token, later(TOKEN_HOURS + 1))).rejects.toMatchObject({ reason: 'expired' });
});

test('any changed byte, another key and another version make it unreadable', async () => {
  const token = await sealToken({ text: 'secret' }, options);
  const unreadable = { reason: 'unreadable' };
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (place, bits) => {
      const bytes = decodeBase64Url(token);
      const at = place % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ bits;
      await expect(openToken(encodeBase64Url(bytes), options)).rejects.toMatchObject(unreadable);
    }),
  );
  const key = await pageKey('cd'.repeat(32));
  await expect(openToken(token, { ...options, key })).rejects.toMatchObject(unreadable);
  await expect(openToken(token, { ...options, purpose: 'test 2' })).rejects.toMatchObject(unreadable);
});

test('anything else that is sent as one is unreadable, and nothing else is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.base64String(), fc.constant('A'.repeat(2_000_000))), async (text) => {
      await expect(openToken(text, options)).rejects.toMatchObject({ reason: 'unreadable' });
    }),
    { numRuns: 200 },
  );
});

test('too much for a page is refused', async () => {
  const text = noise(1_200_000);
  await expect(sealToken({ text }, options)).rejects.toMatchObject({ reason: 'too-large' });
});
