import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyRoster } from '../../src/roster/verify.ts';
import { generateMemberKey, readPrivateKey, readPublicKey } from '../../src/seal/keys.ts';
import { isDemoUnit } from '../../src/unit/assertRealUnit.ts';
import { ensureDemoUnit } from '../../src/unit/demoUnit.ts';
import { type MakeUnitOptions, makeUnit, type NewDesk } from '../../src/unit/makeUnit.ts';
import { readMemberKey, tellingUserIds } from '../../src/unit/readKeyFile.ts';
import { readRootKey } from '../../src/unit/readRootKey.ts';
import { readRoster } from '../../src/unit/readRoster.ts';
import { signUnit } from '../../src/unit/signUnit.ts';
import { createGpgHome, type GpgHome } from '../support/gpg.ts';

const DAY_MS = 86_400_000;

let folder: string;
let unitFolder: string;

const desk = (id: 'ccu' | 'partner', rest: Partial<NewDesk> = {}): NewDesk => ({
  id,
  kind: id,
  name: { en: `The ${id} desk`, cy: `Desg ${id}` },
  brought: [],
  toMake: 1,
  ...rest,
});

const make = (rest: Partial<MakeUnitOptions> = {}) =>
  makeUnit({ folder: unitFolder, unit: 'Test unit', desks: [desk('ccu'), desk('partner')], ...rest });

const modeOf = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-unit-'));
  unitFolder = join(folder, 'unit');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a new unit', () => {
  it('has a roster that its root key signed, with a member on each desk', async () => {
    const { rootFingerprint, expires } = await make({ days: 10 });
    const signed = JSON.parse(await readFile(join(unitFolder, 'roster.json'), 'utf8'));
    const roster = await verifyRoster(signed, { rootFingerprint, today: new Date() });
    expect(roster).toMatchObject({ v: 1, unit: 'Test unit', serial: 1, expires });
    expect(roster.desks.map(({ id, members }) => [id, members.map((member) => member.id)])).toEqual([
      ['ccu', ['ccu-1']],
      ['partner', ['partner-1']],
    ]);
    expect(Date.parse(expires) - Date.parse(roster.issued)).toBe(9 * DAY_MS);
  });

  it('keeps private keys from everyone but their owner, each under its own passphrase', async () => {
    const { keys } = await make();
    expect(keys.map(({ owner }) => owner)).toEqual(['root', 'ccu-1', 'partner-1']);
    expect(new Set(keys.map(({ passphrase }) => passphrase)).size).toBe(3);
    expect(await modeOf(unitFolder)).toBe(0o700);
    for (const { file, passphrase } of keys) {
      expect(passphrase).toMatch(/^([a-z]+-){8}[a-z]+$/);
      expect(await modeOf(file)).toBe(0o600);
      const armored = await readFile(file, 'utf8');
      await expect(readPrivateKey(armored)).rejects.toMatchObject({ code: 'locked' });
      expect((await readPrivateKey(armored, passphrase)).isDecrypted()).toBe(true);
    }
  });

  it('names nobody in its public keys', async () => {
    await make();
    const { roster } = await readRoster(join(unitFolder, 'roster.json'));
    for (const { members } of roster.desks) {
      for (const { id, key } of members) {
        const publicKey = await readPublicKey(key);
        expect(publicKey.getUserIDs()).toEqual([id]);
        expect(tellingUserIds(publicKey)).toEqual([]);
      }
    }
  });

  it('is never made over what is there', async () => {
    await mkdir(unitFolder);
    await writeFile(join(unitFolder, 'root.private.asc'), 'precious');
    await expect(make()).rejects.toMatchObject({ name: 'UnitError', remedy: expect.stringContaining('--out') });
    expect(await readFile(join(unitFolder, 'root.private.asc'), 'utf8')).toBe('precious');
  });

  it('leaves nothing behind when it fails', async () => {
    const desks = [desk('ccu', { toMake: 0 })];
    await expect(make({ desks })).rejects.toMatchObject({ name: 'UnitError' });
    await expect(stat(unitFolder)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes one passphrase for all keys', async () => {
    const { keys } = await make({ passphrase: 'the same for all' });
    for (const { file } of keys) await readPrivateKey(await readFile(file, 'utf8'), 'the same for all');
  });
});

describe('signing the roster anew', () => {
  const sign = async (now?: Date) => {
    const rootKey = await readRootKey(join(unitFolder, 'root.private.asc'), 'p');
    return await signUnit({ unitFile: join(unitFolder, 'unit.json'), rootKey, ...(now ? { now } : {}) });
  };

  it('counts the serial up, moves the expiry and takes up new members', async () => {
    await make({ passphrase: 'p' });
    const { publicKey } = await generateMemberKey({ name: 'ccu-2' });
    await writeFile(join(unitFolder, 'members', 'ccu-2.public.asc'), publicKey);
    const unit = JSON.parse(await readFile(join(unitFolder, 'unit.json'), 'utf8'));
    unit.desks[0].members.push({ id: 'ccu-2', key: 'members/ccu-2.public.asc' });
    await writeFile(join(unitFolder, 'unit.json'), JSON.stringify(unit));

    const signed = await sign(new Date(Date.now() + 5 * DAY_MS));
    const { roster, rootFingerprint } = await readRoster(signed.rosterFile);
    expect(roster.serial).toBe(2);
    expect(roster.expires).toBe(signed.expires);
    expect(rootFingerprint).toBe(signed.rootFingerprint);
    expect(roster.desks[0]?.members.map(({ id }) => id)).toEqual(['ccu-1', 'ccu-2']);
    expect((await sign()).serial).toBe(3);
  });

  it('refuses another root key than the one that pages pin', async () => {
    await make({ passphrase: 'p' });
    const other = await makeUnit({
      folder: join(folder, 'other'),
      unit: 'Other',
      desks: [desk('ccu')],
      passphrase: 'p',
    });
    const before = await readFile(join(unitFolder, 'roster.json'), 'utf8');
    const rootKey = await readRootKey(join(other.folder, 'root.private.asc'), 'p');
    await expect(signUnit({ unitFile: join(unitFolder, 'unit.json'), rootKey })).rejects.toThrow(/another root key/);
    expect(await readFile(join(unitFolder, 'roster.json'), 'utf8')).toBe(before);
  });

  it.each([
    ['{', 'the whole file'],
    ['{"v":1,"unit":"","serial":1,"desks":[]}', 'unit'],
    ['{"v":1,"unit":"x","serial":1,"desks":[],"oops":1}', 'the whole file'],
  ])('says what is wrong with a description like %s', async (text, where) => {
    await make({ passphrase: 'p' });
    await writeFile(join(unitFolder, 'unit.json'), text);
    await expect(sign()).rejects.toThrow(`see ${where}`);
  });

  it('does not read a roster whose signature was broken', async () => {
    await make();
    const file = join(unitFolder, 'roster.json');
    const signed = JSON.parse(await readFile(file, 'utf8'));
    const other = await makeUnit({ folder: join(folder, 'other'), unit: 'Other', desks: [desk('ccu')] });
    const { root } = JSON.parse(await readFile(join(other.folder, 'roster.json'), 'utf8'));
    await writeFile(file, JSON.stringify({ ...signed, root }));
    await expect(readRoster(file)).rejects.toMatchObject({
      name: 'UnitError',
      message: expect.stringMatching(/not signed/),
    });
    await expect(readRoster(join(folder, 'none'))).rejects.toThrow(/no signed roster/);
  });
});

describe('the unit for demonstration', () => {
  it('is the same at the next start, with its passphrases', async () => {
    const first = await ensureDemoUnit(unitFolder);
    const second = await ensureDemoUnit(unitFolder);
    expect([first.isNew, second.isNew]).toEqual([true, false]);
    expect(second.keys).toEqual(first.keys);
    expect(first.keys.map(({ owner }) => owner)).toEqual([
      'ccu-1',
      'ccu-2',
      'partner-1',
      'policing-body-1',
      'nominated-1',
    ]);
    for (const { file, passphrase } of first.keys) await readPrivateKey(await readFile(file, 'utf8'), passphrase);
    expect(await modeOf(join(unitFolder, 'demo.json'))).toBe(0o600);
  });

  it('of an earlier version keeps its desks and keys, and gets the desks that it lacks', async () => {
    const { keys } = await makeUnit({
      folder: unitFolder,
      unit: 'Demonstration unit',
      desks: [desk('ccu'), { ...desk('partner'), id: 'independent' }],
      extra: ({ keys: made }) => ({
        'demo.json': JSON.stringify({
          v: 1,
          passphrases: Object.fromEntries(made.map((k) => [k.owner, k.passphrase])),
        }),
      }),
    });
    const unitFile = join(unitFolder, 'unit.json');
    await writeFile(unitFile, (await readFile(unitFile, 'utf8')).replace('"partner"', '"independent"'));
    const now = await ensureDemoUnit(unitFolder);
    expect(now.keys.map(({ owner }) => owner)).toEqual(['ccu-1', 'independent-1', 'policing-body-1', 'nominated-1']);
    expect(now.keys.slice(0, 2)).toEqual(keys.filter(({ owner }) => owner !== 'root'));
    for (const { file, passphrase } of now.keys) await readPrivateKey(await readFile(file, 'utf8'), passphrase);
    const { roster } = await readRoster(join(unitFolder, 'roster.json'));
    expect(roster.desks.map(({ id, kind }) => [id, kind])).toEqual([
      ['ccu', 'ccu'],
      ['independent', 'partner'],
      ['policing-body', 'policing-body'],
      ['nominated', 'nominated'],
    ]);
    expect(await ensureDemoUnit(unitFolder)).toEqual({ ...now, isNew: false });
    expect((await readRoster(join(unitFolder, 'roster.json'))).roster.serial).toBe(roster.serial);
  });

  it('signs its roster anew before it expires, and not sooner', async () => {
    await ensureDemoUnit(unitFolder);
    const file = join(unitFolder, 'roster.json');
    const first = (await readRoster(file)).roster;
    await ensureDemoUnit(unitFolder, new Date(Date.now() + 10 * DAY_MS));
    expect((await readRoster(file)).roster.serial).toBe(first.serial);
    await ensureDemoUnit(unitFolder, new Date(Date.now() + 40 * DAY_MS));
    const renewed = (await readRoster(file)).roster;
    expect(renewed.serial).toBe(first.serial + 1);
    expect(renewed.expires > first.expires).toBe(true);
  });

  it('never touches a real unit', async () => {
    await make();
    expect(await isDemoUnit(unitFolder)).toBe(false);
    await expect(ensureDemoUnit(unitFolder)).rejects.toThrow(/was not made for demonstration/);
  });
});

describe('keys from GnuPG', () => {
  let gpg: GpgHome;

  const exported = async (arguments_: string[], userId: string): Promise<string> => {
    const file = join(folder, `${arguments_[0]?.slice(2)}.asc`);
    await gpg.run(['--yes', '--armor', '--output', file, ...arguments_, userId]);
    return file;
  };
  const makeKey = async (userId: string, algorithm: string, usage = '-'): Promise<void> => {
    const key = [
      '--pinentry-mode',
      'loopback',
      '--passphrase',
      '',
      '--quick-gen-key',
      userId,
      algorithm,
      usage,
      'never',
    ];
    expect((await gpg.run(key)).code).toBe(0);
  };

  beforeAll(async () => {
    gpg = await createGpgHome();
    await makeKey('unit-root', 'ed25519', 'sign');
    await makeKey('ccu-1', 'future-default');
    await makeKey('Jo Bloggs <jo@force.example>', 'future-default');
    await makeKey('weak-root', 'rsa2048', 'sign');
  });

  afterAll(() => gpg.remove());

  it('make a unit, whose roster gpg verifies', async () => {
    const rootKey = await readRootKey(await exported(['--export-secret-keys'], 'unit-root'));
    const brought = [await readMemberKey(await exported(['--export'], 'ccu-1'))];
    const { keys } = await make({ rootKey, desks: [desk('ccu', { brought, toMake: 0 }), desk('partner')] });
    expect(keys.map(({ owner }) => owner)).toEqual(['partner-1']);
    await expect(stat(join(unitFolder, 'root.private.asc'))).rejects.toMatchObject({ code: 'ENOENT' });

    const { signed } = await readRoster(join(unitFolder, 'roster.json'));
    const checked = await gpg.run(['--decrypt'], signed.roster);
    expect(checked.code).toBe(0);
    expect(checked.stderr).toMatch(/Good signature/);
    expect(JSON.parse(checked.stdout.toString())).toMatchObject({ unit: 'Test unit' });
  });

  it('are told apart when they say whose they are', async () => {
    const key = await readMemberKey(await exported(['--export'], 'jo@force.example'));
    expect(tellingUserIds(key)).toEqual(['Jo Bloggs <jo@force.example>']);
    expect(tellingUserIds(await readMemberKey(await exported(['--export'], 'ccu-1')))).toEqual([]);
  });

  it('are refused when they are weak, with the remedy', async () => {
    await expect(readRootKey(await exported(['--export-secret-keys'], 'weak-root'))).rejects.toMatchObject({
      message: expect.stringMatching(/RSA with 2048 bits, and at least 3072 are needed/),
      remedy: expect.stringContaining('gpg --quick-gen-key'),
    });
    const weak = join(import.meta.dirname, '../vectors/keys/gnupg-rsa2048.asc');
    const { publicKey } = await publicPartOf(weak);
    await writeFile(join(folder, 'weak.asc'), publicKey);
    await expect(readMemberKey(join(folder, 'weak.asc'))).rejects.toMatchObject({
      remedy: expect.stringMatching(/RSA with 2048 bits.*gpg --quick-gen-key/s),
    });
  });

  it('are refused when the private one is given for the public, and when they are none at all', async () => {
    const file = await exported(['--export-secret-keys'], 'ccu-1');
    await expect(readMemberKey(file)).rejects.toMatchObject({
      remedy: expect.stringContaining('This is a private key'),
    });
    await writeFile(join(folder, 'none.asc'), 'hello');
    await expect(readMemberKey(join(folder, 'none.asc'))).rejects.toMatchObject({ name: 'UnitError' });
    await expect(readRootKey(join(folder, 'none.asc'))).rejects.toMatchObject({ name: 'UnitError' });
    await expect(readMemberKey(join(folder, 'missing.asc'))).rejects.toThrow(/cannot be read \(ENOENT\)/);
  });

  async function publicPartOf(file: string): Promise<{ publicKey: string }> {
    const text = await readFile(file, 'utf8');
    if (text.includes('PUBLIC KEY BLOCK')) return { publicKey: text };
    return { publicKey: (await readPrivateKey(text)).toPublic().armor() };
  }
});
