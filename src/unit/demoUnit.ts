import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { lastMoment } from '../roster/checkKeys.ts';
import { generateMemberKey } from '../seal/keys.ts';
import { DEMO_FILE, isDemoUnit } from './assertRealUnit.ts';
import { readDescription } from './description.ts';
import { UnitError } from './errors.ts';
import { PUBLIC, replaceFile, SECRET } from './files.ts';
import { type MadeKey, makeUnit, type NewDesk } from './makeUnit.ts';
import { makePassphrase } from './passphrase.ts';
import { readRootKey } from './readRootKey.ts';
import { readRoster } from './readRoster.ts';
import { signUnit } from './signUnit.ts';
import { STANDARD_DESKS } from './standardDesks.ts';

/** The demonstration's roster is signed anew when it would end within this time. */
const RENEW_MS = 7 * 86_400_000;

const demoSchema = z.strictObject({
  v: z.literal(1),
  passphrases: z.record(z.string(), z.string()),
});

const DESKS: NewDesk[] = STANDARD_DESKS.map((desk) => ({ ...desk, brought: [], toMake: desk.kind === 'ccu' ? 2 : 1 }));

export interface DemoUnit {
  isNew: boolean;
  /** The members' keys, in the roster's order. */
  keys: MadeKey[];
}

/**
 * Makes a unit to try the service with, or takes the one that an earlier start made.
 * @throws UnitError when the folder holds a unit that is not for demonstration.
 */
export async function ensureDemoUnit(folder: string, now = new Date()): Promise<DemoUnit> {
  if (await isDemoUnit(folder)) return { isNew: false, keys: await reopen(folder, now) };
  const isTaken = await stat(folder).then(
    () => true,
    () => false,
  );
  if (isTaken) {
    throw new UnitError(
      `The unit in ${folder} was not made for demonstration, and "serve --demo" does not touch it.`,
      'Start "candour serve" without --demo, or give the demonstration a data folder of its own with DATA_DIR.',
    );
  }
  const { keys } = await makeUnit({
    folder,
    unit: 'Demonstration unit',
    desks: DESKS,
    extra: ({ keys }) => ({ [DEMO_FILE]: demoFile(keys) }),
  });
  return { isNew: true, keys: keys.filter(isMembers) };
}

async function reopen(folder: string, now: Date): Promise<MadeKey[]> {
  const demoPath = join(folder, DEMO_FILE);
  const { passphrases } = demoSchema.parse(JSON.parse(await readFile(demoPath, 'utf8')));
  const added = await addMissingDesks(folder, passphrases);
  if (added || (await isRosterOld(folder, now))) {
    const rootKey = await readRootKey(join(folder, 'root.private.asc'), passphrases['root']);
    await signUnit({ unitFile: join(folder, 'unit.json'), rootKey, now });
  }
  return Object.entries(passphrases)
    .map(([owner, passphrase]) => ({ owner, passphrase, file: join(folder, 'members', `${owner}.private.asc`) }))
    .filter(isMembers);
}

/** Whether the roster ends soon, or is of an earlier version, or does not have every desk of the unit. */
async function isRosterOld(folder: string, now: Date): Promise<boolean> {
  const { desks } = await readDescription(join(folder, 'unit.json'));
  const read = await readRoster(join(folder, 'roster.json')).catch(() => undefined);
  return (
    read === undefined ||
    read.roster.desks.length !== desks.length ||
    lastMoment(read.roster.expires).getTime() - now.getTime() < RENEW_MS
  );
}

/** Gives a unit that was made before there were so many desks those that it lacks, with their keys. Desks and keys that it has stay. */
async function addMissingDesks(folder: string, passphrases: Record<string, string>): Promise<boolean> {
  const unitFile = join(folder, 'unit.json');
  const description = await readDescription(unitFile);
  const missing = STANDARD_DESKS.filter(({ kind }) => !description.desks.some((desk) => desk.kind === kind));
  for (const desk of missing) {
    const member = `${desk.id}-1`;
    const passphrase = makePassphrase();
    const { privateKey, publicKey } = await generateMemberKey({ name: member, passphrase });
    await replaceFile(join(folder, 'members', `${member}.private.asc`), privateKey, SECRET);
    await replaceFile(join(folder, 'members', `${member}.public.asc`), publicKey, PUBLIC);
    passphrases[member] = passphrase;
    description.desks.push({ ...desk, members: [{ id: member, key: `members/${member}.public.asc` }] });
  }
  if (missing.length > 0) {
    await replaceFile(join(folder, DEMO_FILE), demoText(passphrases), SECRET);
    await replaceFile(unitFile, `${JSON.stringify(description, null, 2)}\n`, PUBLIC);
  }
  return missing.length > 0;
}

function isMembers({ owner }: MadeKey): boolean {
  return owner !== 'root';
}

function demoFile(keys: MadeKey[]): string {
  const passphrases = Object.fromEntries(keys.map(({ owner, passphrase }) => [owner, passphrase]));
  return demoText(passphrases);
}

function demoText(passphrases: Record<string, string>): string {
  return `${JSON.stringify({ v: 1, passphrases }, null, 2)}\n`;
}
