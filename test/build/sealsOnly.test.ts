import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { enums, revokeKey, sign } from 'openpgp';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { bundle } from '../../build/bundle.ts';
import { EmptyFunctionsError, emptyFunctions } from '../../build/emptyFunctions.ts';
import { signRoster } from '../../src/roster/sign.ts';
import { fingerprint, type PrivateKey, readPrivateKey, readPublicKey } from '../../src/seal/keys.ts';
import { open } from '../../src/seal/open.ts';
import { createMessage, readSignature, verify } from '../../src/seal/openpgp.ts';
import { testUnit } from '../roster/testUnit.ts';
import { memberKey, otherKey, type TestKey, vectorKey } from '../seal/testKeys.ts';
import type { SealerParts } from './sealer/entry.ts';

const WEB_GLOBALS = { TextEncoder, TextDecoder, ReadableStream, WritableStream, TransformStream, DecompressionStream };

type Subtle = Record<'generateKey' | 'importKey', (algorithm: unknown, ...rest: unknown[]) => Promise<unknown>>;

/** WebCrypto as browsers had it before Curve25519: what is asked of it by that name is refused. */
function withoutCurve25519(): Crypto {
  const refusing = new Proxy(crypto.subtle, {
    get: (subtle, name: string) => {
      const original = Reflect.get(subtle, name) as (...given: unknown[]) => unknown;
      return (...given: unknown[]) => {
        const asked = JSON.stringify(given.slice(0, 3));
        if (/Ed25519|X25519/.test(asked)) return Promise.reject(new DOMException('no such curve', 'NotSupportedError'));
        return original.apply(subtle, given);
      };
    },
  }) as unknown as Subtle;
  return {
    subtle: refusing,
    getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
  } as unknown as Crypto;
}

let newer: string;
let older: string;
beforeAll(async () => {
  const entry = fileURLToPath(new URL('sealer/entry.ts', import.meta.url));
  const textOf = async (newerOnly: boolean) =>
    new TextDecoder().decode(await bundle({ entry, sealsOnly: true, newerOnly }));
  newer = await textOf(true);
  older = await textOf(false);
});

/** Runs the bundle as a browser does: with the web's globals and nothing of Node. */
function sealerIn(webCrypto: Crypto): SealerParts {
  const scope: Record<string, unknown> = {
    ...WEB_GLOBALS,
    crypto: webCrypto,
    atob,
    btoa,
    Uint8Array,
    ArrayBuffer,
    setTimeout,
  };
  scope['self'] = scope;
  const context = createContext(scope);
  runInContext(webCrypto === crypto ? newer : older, context);
  return context['sealerParts'] as SealerParts;
}

const bytes = new TextEncoder().encode('Seen on Friday. Gwelwyd ddydd Gwener.'.repeat(2_000));

/** Every kind of key that a desk may have. */
const kinds: [string, () => Promise<TestKey>][] = [
  ['Curve25519, made here', () => memberKey()],
  ['Curve25519, made by GnuPG', () => vectorKey('gnupg-curve25519')],
  ['RSA of 3,072 bits', () => vectorKey('gnupg-rsa3072')],
  ['RSA of 4,096 bits', () => vectorKey('gnupg-rsa4096')],
  ['NIST P-256', () => otherKey({ type: 'ecc', curve: 'nistP256' })],
  ['NIST P-384', () => otherKey({ type: 'ecc', curve: 'nistP384' })],
  ['NIST P-521', () => otherKey({ type: 'ecc', curve: 'nistP521' })],
];

describe.each([
  ['today’s WebCrypto', () => crypto],
  ['a WebCrypto without Curve25519', withoutCurve25519],
])('the OpenPGP.js that only seals, on %s', (_, webCrypto) => {
  it.each(kinds)('seals to %s', async (_, make) => {
    const key = await make();
    const sealed = await sealerIn(webCrypto()).sealTo(bytes, [key.armoredPublic]);
    expect(Buffer.from(await open(Uint8Array.from(sealed), key.privateKey)).equals(bytes)).toBe(true);
  });

  it.each(kinds.filter(([name]) => !name.startsWith('NIST P-521')))('takes a roster signed by %s', async (_, make) => {
    const unit = await testUnit();
    const root: PrivateKey = (await make()).privateKey;
    const signed = await signRoster(unit.roster, root);
    const options = { rootFingerprint: fingerprint(root), today: new Date() };
    const sealer = sealerIn(webCrypto());
    expect((await sealer.verifyRoster(signed, options)).desks).toHaveLength(unit.roster.desks.length);
    const forged = { root: signed.root, roster: unit.signed.roster };
    await expect(sealer.verifyRoster(forged, options)).rejects.toMatchObject({ code: 'bad-signature' });
  });

  it('makes a reporter’s key whose signature holds, and to which replies can be sealed', async () => {
    const sealer = sealerIn(webCrypto());
    const { privateKey, publicKey, sign } = await sealer.generateReporterKey();
    const message = await createMessage({ binary: bytes });
    const signature = await readSignature({ binarySignature: Uint8Array.from(await sign(bytes)) });
    const own = await readPublicKey(Uint8Array.from(publicKey));
    const { signatures } = await verify({ message, signature, verificationKeys: own });
    expect(await signatures[0]?.verified).toBe(true);
    expect(own.getUserIDs()).toEqual(['Candour reporter']);
    const reply = await sealer
      .sealTo(bytes, [(await memberKey()).armoredPublic, own.armor()])
      .catch((error) => error.code);
    expect(reply).toBe('algorithm');
    expect((await readPrivateKey(Uint8Array.from(privateKey))).isDecrypted()).toBe(true);
  });
});

test('the OpenPGP.js that only seals refuses revoked and expired keys, as the whole one does', async () => {
  const { armoredPrivate } = await memberKey();
  const key = await readPrivateKey(armoredPrivate);
  const { publicKey: revoked } = await revokeKey({ key, format: 'armored' });
  const date = new Date('2024-01-01');
  const expired = await otherKey({ type: 'ecc', curve: 'curve25519Legacy', date, keyExpirationTime: 86_400 });
  const sealer = sealerIn(crypto);
  await expect(sealer.sealTo(bytes, [revoked])).rejects.toMatchObject({ code: 'revoked' });
  await expect(sealer.sealTo(bytes, [expired.armoredPublic])).rejects.toMatchObject({ code: 'expired' });
});

/** What OpenPGP.js has and its types do not say. */
interface Compressible {
  compress(algorithm: number): { armor(): { readToEnd(join: (parts: string[]) => string): Promise<string> } };
}

test('the OpenPGP.js that only seals takes a roster that is compressed, as GnuPG makes it', async () => {
  const unit = await testUnit();
  const text = JSON.stringify(unit.roster);
  const signing = { message: await createMessage({ text }), signingKeys: unit.rootKey, format: 'object' as const };
  const signedMessage = (await sign(signing)) as unknown as Compressible;
  const armored = signedMessage.compress(enums.compression.zip).armor();
  const signed = { root: unit.signed.root, roster: await armored.readToEnd((parts) => parts.join('')) };
  const options = { rootFingerprint: unit.rootFingerprint, today: new Date() };
  expect((await sealerIn(crypto).verifyRoster(signed, options)).serial).toBe(unit.roster.serial);
});

describe('emptying functions', () => {
  const source = [
    'function one(a) {',
    '    return a;',
    '}',
    'class Two {',
    '    three() {',
    '        return 3;',
    '    }',
    '}',
  ];

  it('leaves a refusal where the body was', () => {
    const emptied = emptyFunctions(source.join('\n'), ['one', 'Two.three']);
    expect(emptied).not.toContain('return');
    expect(emptied.match(/throw new Error/g)).toHaveLength(2);
  });

  it.each(['four', 'Two.four', 'Five.three', 'const one'])('fails for what is not there (%s)', (name) => {
    expect(() => emptyFunctions(source.join('\n'), [name])).toThrow(EmptyFunctionsError);
  });
});
