import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../files/makeFolder.ts';
import type { DeskKind } from '../roster/deskKinds.ts';
import {
  fingerprint,
  generateMemberKey,
  generateRootKey,
  type PrivateKey,
  type PublicKey,
  readPrivateKey,
} from '../seal/keys.ts';
import type { UnitDescription } from './description.ts';
import { UnitError } from './errors.ts';
import { flushFolder, PUBLIC, SECRET, writeNew } from './files.ts';
import { makePassphrase } from './passphrase.ts';
import { signUnit } from './signUnit.ts';

export interface NewDesk {
  id: string;
  kind: DeskKind;
  name: { en: string; cy: string };
  /** Public keys that members bring. */
  brought: PublicKey[];
  /** Members to make keys for. */
  toMake: number;
}

export interface MakeUnitOptions {
  /** Must not exist, or be empty. */
  folder: string;
  unit: string;
  desks: NewDesk[];
  /** A root key of the unit's own, unlocked; it is not copied. Without it one is made. */
  rootKey?: PrivateKey;
  /** One passphrase for every key that is made; without it each gets its own. */
  passphrase?: string;
  days?: number;
  /** Further files for the folder, named from it. */
  extra?: (unit: MadeUnit) => Record<string, string>;
}

/** A private key that was made. */
export interface MadeKey {
  /** `root`, or the member's id. */
  owner: string;
  file: string;
  passphrase: string;
}

export interface MadeUnit {
  folder: string;
  rootFingerprint: string;
  /** Last day of the roster, `YYYY-MM-DD` (UTC). */
  expires: string;
  keys: MadeKey[];
}

/**
 * Makes a unit's folder: `unit.json`, `roster.json`, `root.private.asc`, `root.public.asc` and `members/`. Private
 * keys are readable by their owner only. All is made beside the folder and moved into its place at the end.
 * @throws UnitError when there is something in the folder already.
 */
export async function makeUnit(options: MakeUnitOptions): Promise<MadeUnit> {
  const { folder } = options;
  await assertFree(folder);
  await makeParent(dirname(folder));
  const draft = await mkdtemp(join(dirname(folder), `.${basename(folder)}.new-`));
  try {
    const made = await makeIn(draft, options);
    for (const [name, content] of Object.entries(options.extra?.(made) ?? {})) {
      await writeNew(join(draft, name), content, SECRET);
    }
    await rename(draft, folder);
    await flushFolder(dirname(folder));
    return made;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function makeIn(draft: string, options: MakeUnitOptions): Promise<MadeUnit> {
  const { folder, unit, desks, passphrase } = options;
  const keys: MadeKey[] = [];
  const keep = async (owner: string, file: string, make: typeof generateMemberKey): Promise<string> => {
    const key: MadeKey = {
      owner,
      file: join(folder, `${file}.private.asc`),
      passphrase: passphrase ?? makePassphrase(),
    };
    const pair = await make({ name: owner === 'root' ? `${unit} root` : owner, passphrase: key.passphrase });
    await writeNew(join(draft, `${file}.private.asc`), pair.privateKey, SECRET);
    await writeNew(join(draft, `${file}.public.asc`), pair.publicKey, PUBLIC);
    keys.push(key);
    return pair.privateKey;
  };

  await mkdir(join(draft, 'members'));
  const rootKey = options.rootKey ?? (await openRoot(await keep('root', 'root', generateRootKey), keys));
  if (options.rootKey) await writeNew(join(draft, 'root.public.asc'), rootKey.toPublic().armor(), PUBLIC);

  const description: UnitDescription = { v: 1, unit, serial: 0, desks: [] };
  for (const { id, kind, name, brought, toMake } of desks) {
    const members: { id: string; key: string }[] = [];
    const next = () => `${id}-${members.length + 1}`;
    const add = (member: string) => members.push({ id: member, key: `members/${member}.public.asc` });
    for (const key of brought) {
      await writeNew(join(draft, 'members', `${next()}.public.asc`), key.armor(), PUBLIC);
      add(next());
    }
    for (let made = 0; made < toMake; made += 1) {
      const member = next();
      await keep(member, join('members', member), generateMemberKey);
      add(member);
    }
    description.desks.push({ id, kind, name, members });
  }

  const unitFile = join(draft, 'unit.json');
  await writeNew(unitFile, `${JSON.stringify(description, null, 2)}\n`, PUBLIC);
  const { expires } = await signUnit({ unitFile, rootKey, ...(options.days ? { days: options.days } : {}) });
  return { folder, rootFingerprint: fingerprint(rootKey), expires, keys };
}

async function openRoot(armored: string, keys: MadeKey[]): Promise<PrivateKey> {
  return await readPrivateKey(armored, keys[0]?.passphrase);
}

/** The data folder, most often: not for others to look into, and on the way to it nothing changes for them. */
async function makeParent(parent: string): Promise<void> {
  await makeFolder(parent, 0o700);
}

async function assertFree(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new UnitError(`The folder ${folder} cannot be read (${error.code}).`, 'Choose another with --out FOLDER.');
  });
  if (names.length === 0) return;
  throw new UnitError(
    `There is something in ${folder} already, and keys are never overwritten.`,
    'Choose another folder with --out FOLDER, or move the old one away. To change a unit, edit its unit.json and run "candour roster sign".',
  );
}
