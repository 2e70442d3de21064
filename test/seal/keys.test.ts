import { enums, type PublicKey, revokeKey, unarmor } from 'openpgp';
import { beforeAll, describe, expect, test } from 'vitest';
import { WRAPPED_KEY_BYTES } from '../../src/envelope/sizes.ts';
import {
  checkRecipientKey,
  fingerprint,
  generateMemberKey,
  generateReporterKey,
  generateRootKey,
  KeyReadError,
  normaliseFingerprint,
  REPORTER_USER_ID,
  RecipientKeyError,
  readPrivateKey,
  readPublicKey,
} from '../../src/seal/keys.ts';
import { verifyDetached } from '../../src/seal/verifyDetached.ts';
import { memberKey, otherKey, type TestKey, vectorKey } from './testKeys.ts';

let member: TestKey;
beforeAll(async () => {
  member = await memberKey();
});

describe('reading keys', () => {
  test('public keys are read from armor and from binary', async () => {
    expect(fingerprint(await readPublicKey(member.armoredPublic))).toBe(fingerprint(member.publicKey));
    expect(fingerprint(await readPublicKey(member.publicKey.write()))).toBe(fingerprint(member.publicKey));
  });

  test('a private key is not taken for a public one', async () => {
    await expect(readPublicKey(member.armoredPrivate)).rejects.toMatchObject({
      name: 'KeyReadError',
      code: 'private-key',
    });
  });

  test.each(['', 'hello', '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----'])(
    'text that is no key is refused: %j',
    async (text) => {
      await expect(readPublicKey(text)).rejects.toMatchObject({ code: 'malformed' });
      await expect(readPrivateKey(text)).rejects.toMatchObject({ code: 'malformed' });
    },
  );

  test('a locked key needs its passphrase', async () => {
    const { privateKey } = await generateMemberKey({ name: 'Locked', passphrase: 'correct horse' });
    await expect(readPrivateKey(privateKey)).rejects.toMatchObject({ code: 'locked' });
    await expect(readPrivateKey(privateKey, 'wrong')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await expect(readPrivateKey(privateKey, 'wrong')).rejects.toThrow(KeyReadError);
    expect((await readPrivateKey(privateKey, 'correct horse')).isDecrypted()).toBe(true);
  });
});

test('fingerprints compare as people write them', () => {
  const hex = fingerprint(member.publicKey);
  expect(hex).toMatch(/^[0-9A-F]{40}$/);
  const spaced = hex.toLowerCase().replace(/(....)/g, '$1 ');
  expect(normaliseFingerprint(spaced)).toBe(hex);
  expect(normaliseFingerprint(`0x${hex.replace(/(..)(?=.)/g, '$1:')}`)).toBe(hex);
});

test('a member key is what GnuPG calls future-default; a root key only signs', async () => {
  const { publicKey } = await generateRootKey({ name: 'Root' });
  const root = await readPublicKey(publicKey);
  expect(member.publicKey.getAlgorithmInfo().curve).toBe('ed25519Legacy');
  expect(member.publicKey.subkeys.map((key) => key.getAlgorithmInfo().curve)).toEqual(['curve25519Legacy']);
  expect(root.getAlgorithmInfo().curve).toBe('ed25519Legacy');
  expect(root.subkeys).toEqual([]);
  await expect(checkRecipientKey(root)).rejects.toMatchObject({ code: 'cannot-encrypt' });
});

describe('a reporter key', () => {
  test('tells the day and nothing else', async () => {
    const now = new Date('2026-03-09T23:59:58.123Z');
    const [one, two] = await Promise.all([generateReporterKey(now), generateReporterKey(now)]);
    const key = await readPublicKey(one.publicKey);
    const times = [...key.getKeys().map((part) => part.getCreationTime())];
    for (const { selfCertifications } of key.users) times.push(...selfCertifications.map((s) => s.created as Date));
    for (const { bindingSignatures } of key.subkeys) times.push(...bindingSignatures.map((s) => s.created as Date));
    expect(times.map((time) => time.toISOString())).toEqual(times.map(() => '2026-03-09T00:00:00.000Z'));
    expect(key.getUserIDs()).toEqual([REPORTER_USER_ID]);
    expect(one.publicKey.length).toBe(two.publicKey.length);
    expect(one.privateKey.length).toBe(two.privateKey.length);
    expect(one.publicKey).not.toEqual(two.publicKey);
  });

  test('signs bytes, dated to the day, and fits its wrapping', async () => {
    const now = new Date('2026-03-09T12:00:00Z');
    const { publicKey, privateKey, sign } = await generateReporterKey(now);
    const bytes = new TextEncoder().encode('words');
    const signature = await sign(bytes);
    const key = await readPublicKey(publicKey);
    expect(await verifyDetached(bytes, signature, key)).toBe(true);
    expect(await verifyDetached(bytes, signature, member.publicKey)).toBe(false);
    expect(await verifyDetached(Uint8Array.of(...bytes, 0), signature, key)).toBe(false);
    expect(await verifyDetached(bytes, new Uint8Array(3), key)).toBe(false);
    expect(await verifyDetached(bytes, new Uint8Array(0), key)).toBe(false);
    const time = Math.floor(Date.UTC(2026, 2, 9) / 1_000);
    const dated = Buffer.alloc(4);
    dated.writeUInt32BE(time);
    expect(Buffer.from(signature).includes(dated)).toBe(true);
    expect(privateKey.length).toBeLessThanOrEqual(WRAPPED_KEY_BYTES - 12 - 16 - 2);
  });
});

describe('keys that reports may be sealed to', () => {
  test.each([
    ['Curve25519', { type: 'ecc', curve: 'curve25519Legacy' }],
    ['P-256', { type: 'ecc', curve: 'nistP256' }],
    ['P-384', { type: 'ecc', curve: 'nistP384' }],
    ['P-521', { type: 'ecc', curve: 'nistP521' }],
  ] as const)('%s', async (_name, options) => {
    const { publicKey } = await otherKey(options);
    await expect(checkRecipientKey(publicKey)).resolves.toBeUndefined();
  });

  test.each(['gnupg-curve25519', 'gnupg-rsa3072', 'gnupg-rsa4096'] as const)('%s', async (name) => {
    const { publicKey } = await vectorKey(name);
    await expect(checkRecipientKey(publicKey)).resolves.toBeUndefined();
  });

  test('not RSA 2048', async () => {
    const { publicKey } = await vectorKey('gnupg-rsa2048');
    const message = expect.stringContaining('RSA with 2048 bits; at least 3072 are needed. Make one with: gpg');
    await expect(checkRecipientKey(publicKey)).rejects.toMatchObject({ code: 'too-short', message });
  });

  test('not RSA of no whole number of bytes', async () => {
    const { publicKey } = await vectorKey('openpgpjs-rsa3076');
    await expect(checkRecipientKey(publicKey)).rejects.toMatchObject({ code: 'odd-length' });
  });

  test.each([
    ['the newer Curve25519', { type: 'curve25519' }, 'algorithm'],
    ['Curve448', { type: 'curve448' }, 'algorithm'],
    ['OpenPGP version 6', { type: 'curve25519', config: { v6Keys: true } }, 'version'],
  ] as const)('not %s', async (_name, options, code) => {
    const { publicKey } = await otherKey(options);
    const refusal = checkRecipientKey(publicKey);
    await expect(refusal).rejects.toThrow(RecipientKeyError);
    await expect(refusal).rejects.toMatchObject({ code, message: expect.stringContaining('gpg --quick-gen-key') });
  });

  test('not a strong subkey under a weak primary key, nor the other way round', async () => {
    const under = await otherKey({ type: 'rsa', rsaBits: 2_048, subkeys: [{ type: 'ecc', curve: 'nistP256' }] });
    await expect(checkRecipientKey(under.publicKey)).rejects.toMatchObject({ code: 'too-short' });
    const over = await otherKey({ type: 'ecc', curve: 'nistP256', subkeys: [{ type: 'rsa', rsaBits: 2_048 }] });
    await expect(checkRecipientKey(over.publicKey)).rejects.toMatchObject({ code: 'too-short' });
  });

  test('not an expired key', async () => {
    const date = new Date('2024-01-01');
    const { publicKey } = await otherKey({ type: 'ecc', curve: 'curve25519Legacy', date, keyExpirationTime: 86_400 });
    await expect(checkRecipientKey(publicKey, new Date('2024-01-01T12:00:00Z'))).resolves.toBeUndefined();
    await expect(checkRecipientKey(publicKey, new Date('2024-01-03'))).rejects.toMatchObject({ code: 'expired' });
  });

  test('not a revoked key', async () => {
    const revoked = await revokeKey({
      key: member.privateKey,
      reasonForRevocation: { flag: enums.reasonForRevocation.keyCompromised },
      format: 'object',
    });
    await expect(checkRecipientKey(revoked.publicKey as PublicKey)).rejects.toMatchObject({ code: 'revoked' });
  });

  test('not a key whose self-signature was changed', async () => {
    const { data } = await unarmor(member.armoredPublic);
    const bytes = Uint8Array.from(data as Uint8Array);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await expect(checkRecipientKey(await readPublicKey(bytes))).rejects.toMatchObject({ code: 'cannot-encrypt' });
  });
});
