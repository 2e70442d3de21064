import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { lastMoment } from '../roster/checkKeys.ts';
import { DEMO_FILE, isDemoUnit } from './assertRealUnit.ts';
import { UnitError } from './errors.ts';
import { type MadeKey, makeUnit, type NewDesk } from './makeUnit.ts';
import { readRootKey } from './readRootKey.ts';
import { readRoster } from './readRoster.ts';
import { signUnit } from './signUnit.ts';

/** The demonstration's roster is signed anew when it would end within this time. */
const RENEW_MS = 7 * 86_400_000;

const demoSchema = z.strictObject({
  v: z.literal(1),
  passphrases: z.record(z.string(), z.string()),
});

const DESKS: NewDesk[] = [
  {
    id: 'ccu',
    kind: 'ccu',
    name: { en: 'Counter-corruption unit', cy: 'Uned gwrth-lygredd' },
    brought: [],
    toMake: 2,
  },
  {
    id: 'independent',
    kind: 'independent',
    name: { en: 'Independent desk', cy: 'Desg annibynnol' },
    brought: [],
    toMake: 1,
  },
];

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
  const { passphrases } = demoSchema.parse(JSON.parse(await readFile(join(folder, DEMO_FILE), 'utf8')));
  const { roster } = await readRoster(join(folder, 'roster.json'));
  if (lastMoment(roster.expires).getTime() - now.getTime() < RENEW_MS) {
    const rootKey = await readRootKey(join(folder, 'root.private.asc'), passphrases['root']);
    await signUnit({ unitFile: join(folder, 'unit.json'), rootKey, now });
  }
  return Object.entries(passphrases)
    .map(([owner, passphrase]) => ({ owner, passphrase, file: join(folder, 'members', `${owner}.private.asc`) }))
    .filter(isMembers);
}

function isMembers({ owner }: MadeKey): boolean {
  return owner !== 'root';
}

function demoFile(keys: MadeKey[]): string {
  const passphrases = Object.fromEntries(keys.map(({ owner, passphrase }) => [owner, passphrase]));
  return `${JSON.stringify({ v: 1, passphrases }, null, 2)}\n`;
}
