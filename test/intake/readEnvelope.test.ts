import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import { type Envelope, envelopeSchema } from '../../src/envelope/envelope.ts';
import { WRAPPED_KEY_BYTES } from '../../src/envelope/sizes.ts';
import { readEnvelope } from '../../src/intake/readEnvelope.ts';
import { RefusedError } from '../../src/intake/refusal.ts';
import { randomText } from './envelopes.ts';

const good: Envelope = {
  v: 1,
  desk: 'ccu',
  sealed: randomText(300),
  mailbox: { token: randomText(32), key: randomText(WRAPPED_KEY_BYTES) },
  challenge: randomText(300),
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the reader makes of a body: the refusal's name, or `taken`. */
function verdictOn(body: Uint8Array): string {
  try {
    readEnvelope(body);
    return 'taken';
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal;
    throw error;
  }
}

/** The same by the book: parse it, ask the schema, and spell `sealed` again. */
function wholeVerdictOn(text: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'malformed';
  }
  const read = envelopeSchema.safeParse(value);
  if (!read.success) return 'envelope-invalid';
  const { sealed } = read.data;
  return Buffer.from(sealed, 'base64url').toString('base64url') === sealed ? 'taken' : 'envelope-invalid';
}

test('what is read is what was sent', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 2_000 }), fc.boolean(), (sealed, priority) => {
      const envelope = { ...good, sealed: encodeBase64Url(sealed), ...(priority ? { priority: true } : {}) };
      const opened = readEnvelope(bytesOf(JSON.stringify(envelope)));
      expect(Buffer.from(opened.sealed).equals(Buffer.from(sealed))).toBe(true);
      expect(opened.priority).toBe(priority);
    }),
  );
});

test('any bytes and any JSON end in a refusal, never in another error', () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 500 }),
    fc.json().map(bytesOf),
    fc.anything().map((value) => bytesOf(JSON.stringify(value) ?? '')),
  );
  fc.assert(
    fc.property(anything, (body) => {
      expect(['malformed', 'envelope-invalid']).toContain(verdictOn(body));
    }),
    { numRuns: 500 },
  );
});

test('one member changed, added or left out: refused exactly when the schema refuses', () => {
  const members = fc.constantFrom('v', 'desk', 'sealed', 'mailbox', 'challenge', 'priority', '__proto__', 'extra');
  fc.assert(
    fc.property(members, fc.jsonValue({ maxDepth: 3 }), (member, value) => {
      const json = JSON.stringify(good).replace(/\}$/, () => `,${JSON.stringify(member)}:${JSON.stringify(value)}}`);
      const verdict = verdictOn(bytesOf(json));
      const accepted = envelopeSchema.safeParse(JSON.parse(json)).success;
      if (verdict === 'taken') expect(accepted).toBe(true);
      else expect(verdict).toBe('envelope-invalid');
      if (!accepted) expect(verdict).toBe('envelope-invalid');
    }),
    { numRuns: 300 },
  );
});

test('whatever is put into an envelope or left out of it, the verdict is that of reading it whole', () => {
  const text = JSON.stringify({ ...good, sealed: 'AAAA' });
  const pieces = fc.constantFrom(
    ...['"sealed"', '"sealed":"AAAA"', '"sealed":"",', ',"sealed":"AAAA"', '"se\\u0061led":"",', '{"sealed":"AAAA"}'],
    ...[
      '"',
      '\\',
      '\\"',
      '\\u0041',
      '{',
      '}',
      ',',
      ':',
      '[',
      ']',
      ' ',
      '\n',
      '\u00a0',
      'é',
      '\ufeff',
      'A',
      '"x":',
      '__proto__',
    ],
  );
  const places = fc.oneof(
    fc.nat(text.length),
    fc.constantFrom('"sealed"', ':"AAAA"', '"AAAA"', 'AAAA', ',"mailbox"', '}').map((mark) => text.indexOf(mark)),
  );
  const splice = fc.tuple(places, fc.constantFrom(0, 0, 0, 1, 4, 8), pieces);
  let taken = 0;
  fc.assert(
    fc.property(fc.array(splice, { minLength: 1, maxLength: 3 }), (splices) => {
      const changed = splices.reduce(
        (now, [at, out, put]) => now.slice(0, at) + put + now.slice(Math.min(at + out, now.length)),
        text,
      );
      const verdict = verdictOn(bytesOf(changed));
      expect(verdict).toBe(wholeVerdictOn(changed));
      if (verdict === 'taken') taken += 1;
    }),
    { numRuns: 20_000 },
  );
  expect(taken).toBeGreaterThan(0);
});

test('only the canonical spelling of base64url is taken', () => {
  const spellings = ['AAA=', 'AA==', 'AA\n', 'A', 'AB', '+AAA', '/AAA', 'AA AA', 'AAAé', 'AA', 'AAA', 'AAAA', '-_-_'];
  const taken = spellings.filter((sealed) => verdictOn(bytesOf(JSON.stringify({ ...good, sealed }))) === 'taken');
  expect(taken).toEqual(['AA', 'AAA', 'AAAA', '-_-_']);
});

test('nesting as deep as the limit allows is refused like any other wrong shape', () => {
  const deep = '['.repeat(400_000) + ']'.repeat(400_000);
  expect(verdictOn(bytesOf(deep))).toBe('envelope-invalid');
  expect(verdictOn(bytesOf(`{"v":1,"mailbox":${deep}}`))).toBe('envelope-invalid');
});
