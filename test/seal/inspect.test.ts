import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_RECIPIENTS, SIZE_CLASSES, sealedBodyBytes } from '../../src/envelope/sizes.ts';
import { inspectSealed, isPaddedSize, SealedFormatError } from '../../src/seal/inspect.ts';
import { createMessage, encrypt, sign } from '../../src/seal/openpgp.ts';
import { seal } from '../../src/seal/seal.ts';
import { memberKey } from './testKeys.ts';

const { publicKey, privateKey } = await memberKey();
const bytes = new Uint8Array(300);
const sealed = await seal(bytes, [publicKey, publicKey]);
const [sessionKeyPacket, dataPacket] = [sealed.slice(0, 96), sealed.slice(192)];
const join = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));

test('counts recipients and the encrypted bytes', () => {
  expect(inspectSealed(sealed)).toEqual({ recipients: 2, hidden: true, bodyBytes: sealedBodyBytes(300) });
  expect(inspectSealed(join(sessionKeyPacket, dataPacket)).recipients).toBe(1);
});

test('tells when a recipient is named', async () => {
  const message = await createMessage({ binary: bytes });
  const named = (await encrypt({ message, encryptionKeys: publicKey, format: 'binary' })) as Uint8Array;
  expect(inspectSealed(named)).toMatchObject({ recipients: 1, hidden: false });
  expect(inspectSealed(join(sessionKeyPacket, named)).hidden).toBe(false);
});

describe('refuses', () => {
  const changed = (at: number, value: number) => {
    const copy = sealed.slice();
    copy[at] = value;
    return copy;
  };
  const cases: [string, Uint8Array][] = [
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('He took cash from the property store.')],
    ['a session key alone', sessionKeyPacket],
    ['encrypted data for no key', dataPacket],
    ['encrypted data twice', join(sealed, dataPacket)],
    ['a session key after the data', join(sealed, sessionKeyPacket)],
    ['a byte after the data', join(sealed, Uint8Array.of(0))],
    ['a byte too few', sealed.slice(0, -1)],
    ['session key version 6', changed(2, 6)],
    ['session key algorithm X25519', changed(11, 25)],
    ['encrypted data version 2', changed(192 + 3, 2)],
    ['a marker packet', join(Uint8Array.of(0xca, 3, 80, 71, 80), sealed)],
    ['a passphrase packet', join(sessionKeyPacket, Uint8Array.of(0xc3, 4, 4, 9, 0, 8), dataPacket)],
    ['a padding packet', join(sealed, Uint8Array.of(0xd5, 2, 0, 0))],
    ['an empty session key packet', join(Uint8Array.of(0xc1, 0), dataPacket)],
    ['a packet without length', join(sessionKeyPacket, Uint8Array.of(0x80 | (18 << 2) | 3, 1))],
    ['a session key packet in parts', join(Uint8Array.of(0xc1, 0xe6), sessionKeyPacket.slice(2), dataPacket)],
    ['parts without end', join(sessionKeyPacket, Uint8Array.of(0xd2, 0xe9), new Uint8Array(512), Uint8Array.of(0xfe))],
    ['too many recipients', join(...Array.from({ length: MAX_RECIPIENTS + 1 }, () => sessionKeyPacket), dataPacket)],
  ];
  test.each(cases)('%s', (_name, input) => {
    expect(() => inspectSealed(input)).toThrow(SealedFormatError);
  });

  test('a signed message and armor', async () => {
    const message = await createMessage({ binary: bytes });
    const signed = (await sign({ message, signingKeys: privateKey, format: 'binary' })) as Uint8Array;
    expect(() => inspectSealed(signed)).toThrow(SealedFormatError);
    const armored = (await encrypt({ message, encryptionKeys: publicKey, wildcard: true })) as string;
    expect(() => inspectSealed(new TextEncoder().encode(armored))).toThrow(SealedFormatError);
  });
});

test('takes the other spellings of lengths that OpenPGP has', () => {
  const body = dataPacket.slice(3);
  const octets4 = Uint8Array.of(0, 0, body.length >> 8, body.length & 0xff);
  const fiveOctets = join(Uint8Array.of(0xd2, 0xff), octets4, body);
  const legacy = join(Uint8Array.of(0x80 | (1 << 2), 94), sessionKeyPacket.slice(2));
  expect(inspectSealed(join(legacy, fiveOctets))).toEqual({ recipients: 1, hidden: true, bodyBytes: body.length });
  const big = new Uint8Array(700).fill(1);
  const inParts = join(Uint8Array.of(0xd2, 0xe9), big.slice(0, 512), Uint8Array.of(188), big.slice(512));
  expect(inspectSealed(join(legacy, inParts)).bodyBytes).toBe(700);
});

test('whatever the bytes, it answers or throws SealedFormatError', () => {
  const mutated = fc
    .tuple(fc.array(fc.tuple(fc.nat(sealed.length - 1), fc.nat(255)), { maxLength: 10 }), fc.nat(sealed.length))
    .map(([changes, length]) => {
      const copy = sealed.slice();
      for (const [at, value] of changes) copy[at] = value;
      return copy.slice(0, length);
    });
  const packets = fc
    .array(fc.tuple(fc.constantFrom(0xc1, 0xd2, 0x84, 0x85, 0x86, 0x87, 0xff), fc.uint8Array({ maxLength: 40 })), {
      maxLength: 6,
    })
    .map((parts) => join(...parts.map(([tag, body]) => join(Uint8Array.of(tag, body.length), body))));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), mutated, packets), (input) => {
      try {
        const shape = inspectSealed(input);
        expect(shape.recipients).toBeGreaterThan(0);
        expect(shape.bodyBytes).toBeLessThan(input.length);
      } catch (error) {
        expect(error).toBeInstanceOf(SealedFormatError);
      }
    }),
    { numRuns: 5_000 },
  );
});

test('only the padded sizes are padded sizes', () => {
  const padded = SIZE_CLASSES.map(sealedBodyBytes);
  expect(padded).toEqual([65_589, 262_197, 1_048_629]);
  for (const size of padded) {
    expect(isPaddedSize(size)).toBe(true);
    expect(isPaddedSize(size - 1)).toBe(false);
    expect(isPaddedSize(size + 1)).toBe(false);
  }
  expect(isPaddedSize(0)).toBe(false);
});
