import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Envelope, envelopeSchema, MAX_SEALED_CHARACTERS } from '../../src/envelope/envelope.ts';
import { reportId } from '../../src/envelope/id.ts';
import {
  MAX_CHALLENGE_CHARACTERS,
  MAX_ENVELOPE_BYTES,
  MAX_SEALED_BYTES,
  SIZE_CLASSES,
  sealedBodyBytes,
  WRAPPED_KEY_BYTES,
} from '../../src/envelope/sizes.ts';

const base64Url = (bytes: number) => randomBytes(bytes).toString('base64url');

const envelope: Envelope = {
  v: 1,
  desk: 'ccu',
  sealed: base64Url(65_691),
  mailbox: { token: base64Url(32), key: base64Url(WRAPPED_KEY_BYTES) },
  challenge: base64Url(500),
};

describe('an envelope', () => {
  test('is taken as it is, with or without the priority bit', () => {
    expect(envelopeSchema.parse(envelope)).toEqual(envelope);
    expect(envelopeSchema.parse({ ...envelope, priority: true })).toEqual({ ...envelope, priority: true });
  });

  test('of the largest report is taken, and is within MAX_ENVELOPE_BYTES', () => {
    const largest = {
      ...envelope,
      sealed: base64Url(MAX_SEALED_BYTES),
      challenge: 'A'.repeat(MAX_CHALLENGE_CHARACTERS),
    };
    expect(largest.sealed.length).toBe(MAX_SEALED_CHARACTERS);
    expect(envelopeSchema.safeParse(largest).success).toBe(true);
    expect(JSON.stringify({ ...largest, desk: 'd'.repeat(64) }).length).toBeLessThanOrEqual(MAX_ENVELOPE_BYTES);
    expect(MAX_ENVELOPE_BYTES).toBeLessThan(1_500_000);
  });

  const { mailbox } = envelope;
  test.each<[string, object]>([
    ['another version', { ...envelope, v: 2 }],
    ['a further field', { ...envelope, email: 'x' }],
    ['a further field in the mailbox', { ...envelope, mailbox: { ...mailbox, name: 'x' } }],
    ['no sealed', { ...envelope, sealed: '' }],
    ['sealed that is too large', { ...envelope, sealed: base64Url(MAX_SEALED_BYTES + 3) }],
    ['sealed in standard base64', { ...envelope, sealed: 'ab+/' }],
    ['sealed with padding', { ...envelope, sealed: 'ab==' }],
    ['sealed as a list', { ...envelope, sealed: [1, 2] }],
    ['priority false, which would be a second way to say nothing', { ...envelope, priority: false }],
    ['priority undefined', { ...envelope, priority: undefined }],
    ['a desk with a path', { ...envelope, desk: '../ccu' }],
    ['a desk that is too long', { ...envelope, desk: 'd'.repeat(65) }],
    ['a short token', { ...envelope, mailbox: { ...mailbox, token: base64Url(31) } }],
    ['a long token', { ...envelope, mailbox: { ...mailbox, token: base64Url(33) } }],
    ['a wrapped key of another size', { ...envelope, mailbox: { ...mailbox, key: base64Url(WRAPPED_KEY_BYTES - 1) } }],
    ['no mailbox', { ...envelope, mailbox: null }],
    ['no challenge', { ...envelope, challenge: '' }],
    ['a long challenge', { ...envelope, challenge: 'A'.repeat(MAX_CHALLENGE_CHARACTERS + 1) }],
  ])('is refused with %s', (_name, input) => {
    expect(envelopeSchema.safeParse(input).success).toBe(false);
  });
});

test('a report’s id is the SHA-256 of its sealed bytes in lower-case hex', async () => {
  const bytes = randomBytes(1_000);
  expect(await reportId(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(await reportId(bytes.subarray(10, 20))).toBe(
    createHash('sha256').update(bytes.subarray(10, 20)).digest('hex'),
  );
  expect(await reportId(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('the sizes are those that the protocol page states', () => {
  expect([...SIZE_CLASSES]).toEqual([65_536, 262_144, 1_048_576]);
  expect([10, 191 - 6, 192 - 6, 8_383 - 6, 8_384 - 6].map((bytes) => sealedBodyBytes(bytes) - bytes)).toEqual([
    49, 49, 50, 50, 53,
  ]);
});
