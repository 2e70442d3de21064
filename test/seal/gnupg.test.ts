import { describe, expect, onTestFinished, test } from 'vitest';
import { composeReport } from '../../src/report/compose.ts';
import { parseReport } from '../../src/report/parse.ts';
import { renderReport } from '../../src/report/render.ts';
import { inspectSealed, isPaddedSize } from '../../src/seal/inspect.ts';
import {
  checkRecipientKey,
  generateMemberKey,
  generateReporterKey,
  type PublicKey,
  readPrivateKey,
  readPublicKey,
} from '../../src/seal/keys.ts';
import { open } from '../../src/seal/open.ts';
import { seal } from '../../src/seal/seal.ts';
import { sampleReport } from '../report/sampleReport.ts';
import { createGpgHome, type GpgHome } from '../support/gpg.ts';
import { type KeyName, readKeyVector } from '../vectors/keyVectors.ts';
import { texts } from '../vectors/texts.ts';

const PASSPHRASE = 'correct horse battery staple';
const unlocked = ['--pinentry-mode', 'loopback', '--passphrase', PASSPHRASE];

async function newHome(): Promise<GpgHome> {
  const home = await createGpgHome();
  onTestFinished(() => home.remove());
  return home;
}

/** Runs GnuPG, which must end well: exit code 0. */
async function run(home: GpgHome, args: string[], input?: Uint8Array | string): Promise<Buffer> {
  const { code, stdout, stderr } = await home.run(args, input);
  expect(`${code} ${stderr}`).toMatch(/^0 /);
  return stdout;
}

const exported = async (home: GpgHome) => readPublicKey((await run(home, ['--armor', '--export'])).toString());

/** Makes a key in the home: one that signs and one under it that encrypts, both of the algorithm. */
async function makeKey(home: GpgHome, algorithm: string): Promise<PublicKey> {
  await run(home, ['--passphrase', '', '--quick-gen-key', 'A Member', algorithm, 'default', '0']);
  if (algorithm !== 'future-default') {
    const list = (await run(home, ['--with-colons', '--list-keys'])).toString();
    const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(list)?.[1] as string;
    await run(home, ['--passphrase', '', '--quick-add-key', fingerprint, algorithm, 'encr', '0']);
  }
  return exported(home);
}

async function importKey(home: GpgHome, name: KeyName): Promise<PublicKey> {
  await run(home, ['--import'], await readKeyVector(name));
  return exported(home);
}

const makers: [string, (home: GpgHome) => Promise<PublicKey>][] = [
  ['future-default', (home) => makeKey(home, 'future-default')],
  ['nistp256', (home) => makeKey(home, 'nistp256')],
  ['nistp384', (home) => makeKey(home, 'nistp384')],
  ['nistp521', (home) => makeKey(home, 'nistp521')],
  ['rsa3072', (home) => importKey(home, 'gnupg-rsa3072')],
  ['rsa4096', (home) => importKey(home, 'gnupg-rsa4096')],
];

test.each(makers)('with a key that GnuPG made (%s) it opens a report, whole and readable', async (_algorithm, make) => {
  const home = await newHome();
  const key = await make(home);
  await checkRecipientKey(key);
  const report = sampleReport(texts.welsh + texts.arabic + texts.emoji);
  const entity = await composeReport(report, await generateReporterKey());
  const opened = await run(home, ['--decrypt'], await seal(entity, [key]));
  expect(opened.equals(entity)).toBe(true);
  expect(opened.toString().replaceAll('\r\n', '\n')).toContain(renderReport(report));
  expect(parseReport(opened).report).toEqual(report);
});

test('with a key made here it opens a report too', async () => {
  const home = await newHome();
  const { privateKey, publicKey } = await generateMemberKey({ name: 'Made here', passphrase: PASSPHRASE });
  await run(home, [...unlocked, '--import'], privateKey);
  const entity = await composeReport(sampleReport(texts.chinese));
  const sealed = await seal(entity, [await readPublicKey(publicKey)]);
  expect((await run(home, [...unlocked, '--decrypt'], sealed)).equals(entity)).toBe(true);
});

describe('a desk of several members', () => {
  test('each opens the same report; someone else does not', async () => {
    const homes = await Promise.all([newHome(), newHome(), newHome()]);
    const keys = [
      await makeKey(homes[0], 'future-default'),
      await importKey(homes[1], 'gnupg-rsa3072'),
      await makeKey(homes[2], 'nistp256'),
    ];
    const entity = await composeReport(sampleReport(texts.polish));
    const sealed = await seal(entity, keys);
    expect(inspectSealed(sealed)).toMatchObject({ recipients: 3, hidden: true });
    for (const home of homes) expect((await run(home, ['--decrypt'], sealed)).equals(entity)).toBe(true);
    const stranger = await newHome();
    await makeKey(stranger, 'future-default');
    const refused = await stranger.run(['--decrypt'], sealed);
    expect(refused.code).not.toBe(0);
    expect(refused.stdout.length).toBe(0);
  });

  test('who keeps other Curve25519 keys as well reads it, and names the key to have GnuPG end with 0', async () => {
    const home = await newHome();
    await makeKey(home, 'future-default');
    const { privateKey, publicKey } = await generateMemberKey({ name: 'Second key' });
    await run(home, ['--import'], privateKey);
    const key = await readPublicKey(publicKey);
    const entity = await composeReport(sampleReport(texts.english));
    const sealed = await seal(entity, [key]);
    // GnuPG 2.2 tries the first key, counts its failure as an error, opens with the second, and ends with 2.
    expect((await home.run(['--decrypt'], sealed)).stdout.equals(entity)).toBe(true);
    const named = ['--try-secret-key', key.getFingerprint(), '--decrypt'];
    expect((await run(home, named, sealed)).equals(entity)).toBe(true);
  });
});

test('it sees hidden recipients, integrity protection, no compression, no date and no file name', async () => {
  const home = await newHome();
  const sealed = await seal(new Uint8Array(65_536), [await makeKey(home, 'future-default')]);
  const packets = (await run(home, ['--list-packets'], sealed)).toString();
  expect(packets).toMatch(/:pubkey enc packet: version 3, algo 18, keyid 0000000000000000/);
  expect(packets).toMatch(/:encrypted data packet:[\s\S]*mdc_method: 2/);
  expect(packets).toMatch(/:literal data packet:\n\tmode b \(62\), created 0, name="",\n\traw data: 65536 bytes/);
  expect(packets).not.toMatch(/compressed packet/);
});

test('a key kept in GnuPG opens here too, and so does what GnuPG seals to it, compressed or not', async () => {
  const home = await newHome();
  await makeKey(home, 'future-default');
  const privateKey = await readPrivateKey((await run(home, ['--armor', '--export-secret-keys'])).toString());
  const entity = await composeReport(sampleReport(texts.punjabi));
  expect(Buffer.from(await open(await seal(entity, [privateKey.toPublic()]), privateKey)).equals(entity)).toBe(true);
  for (const compression of ['none', 'zip', 'zlib', 'bzip2']) {
    const args = [
      '--compress-algo',
      compression,
      '--trust-model',
      'always',
      '--hidden-recipient',
      'A Member',
      '--encrypt',
    ];
    const byGnupg = await run(home, args, entity);
    expect(Buffer.from(await open(byGnupg, privateKey)).equals(entity)).toBe(true);
    expect(inspectSealed(byGnupg)).toMatchObject({ recipients: 1, hidden: true });
    expect(isPaddedSize(inspectSealed(byGnupg).bodyBytes)).toBe(false);
  }
});

test('a Brainpool key, which browsers cannot seal to, is refused', async () => {
  const key = await makeKey(await newHome(), 'brainpoolP256r1');
  await expect(checkRecipientKey(key)).rejects.toMatchObject({ name: 'RecipientKeyError', code: 'algorithm' });
});

test('it reads the packet of a reporter’s signature, whose algorithm newer tools verify', async () => {
  const { sign } = await generateReporterKey(new Date('2026-03-09T15:00:00Z'));
  const packets = (await run(await newHome(), ['--list-packets'], await sign(new Uint8Array(10)))).toString();
  expect(packets).toMatch(/:signature packet: algo 27/);
  expect(packets).toContain(`created ${Date.UTC(2026, 2, 9) / 1_000}`);
});
