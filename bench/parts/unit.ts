import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signRoster } from '../../src/roster/sign.ts';
import { generateMemberKey, generateRootKey, readPrivateKey } from '../../src/seal/keys.ts';

/** The one desk of the bench's unit. */
export const DESK = 'ccu';

const DAY_MS = 86_400_000;

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Makes a unit with a desk of two people, so that a report is sealed to two keys, and gives its ROSTER_FILE. */
export async function makeUnit(folder: string): Promise<string> {
  const root = await generateRootKey({ name: 'Bench root' });
  const members = await Promise.all(
    ['first', 'second'].map(async (id) => ({ id, key: (await generateMemberKey({ name: id })).publicKey })),
  );
  const roster = {
    v: 1 as const,
    unit: 'Bench',
    serial: 1,
    issued: day(Date.now() - DAY_MS),
    expires: day(Date.now() + 30 * DAY_MS),
    desks: [{ id: DESK, kind: 'ccu' as const, name: { en: 'Bench', cy: 'Bench' }, members }],
  };
  const signed = await signRoster(roster, await readPrivateKey(root.privateKey));
  const rosterFile = join(folder, 'roster.json');
  await writeFile(rosterFile, JSON.stringify(signed));
  return rosterFile;
}
