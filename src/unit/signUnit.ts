import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Roster, SignedRoster } from '../roster/roster.ts';
import { RosterError } from '../roster/rosterError.ts';
import { signRoster } from '../roster/sign.ts';
import { fingerprint, type PrivateKey, readPublicKey } from '../seal/keys.ts';
import { readDescription, type UnitDescription } from './description.ts';
import { UnitError } from './errors.ts';
import { PUBLIC, replaceFile } from './files.ts';
import { readMemberKey } from './readKeyFile.ts';

/** Long enough for a monthly routine, short enough that a stolen old roster stops working soon. */
export const ROSTER_DAYS = 30;
export const MAX_ROSTER_DAYS = 365;

const DAY_MS = 86_400_000;

export interface SignUnitOptions {
  /** `unit.json`; its serial is counted up. */
  unitFile: string;
  /** Unlocked. */
  rootKey: PrivateKey;
  /** Days that the roster holds, today included. */
  days?: number;
  /** Where the signed roster goes; `roster.json` beside the unit when not given. What is there is replaced. */
  rosterFile?: string;
  now?: Date;
}

export interface SignedUnit {
  rosterFile: string;
  serial: number;
  /** Last day, `YYYY-MM-DD` (UTC). */
  expires: string;
  rootFingerprint: string;
}

/**
 * Signs the roster of a unit anew and puts it in its place. A running service reads it by itself.
 * @throws UnitError when the unit or a key cannot be used, or the present roster is signed by another root key.
 */
export async function signUnit(options: SignUnitOptions): Promise<SignedUnit> {
  const { unitFile, rootKey, now = new Date() } = options;
  const rosterFile = options.rosterFile ?? join(dirname(unitFile), 'roster.json');
  const description = await readDescription(unitFile);
  await assertSameRoot(rosterFile, rootKey);
  const serial = description.serial + 1;
  const expires = day(new Date(now.getTime() + ((options.days ?? ROSTER_DAYS) - 1) * DAY_MS));
  const roster: Roster = {
    v: 1,
    unit: description.unit,
    serial,
    issued: day(now),
    expires,
    desks: await desksOf(description, dirname(unitFile)),
  };
  const signed = await sign(roster, rootKey, now);
  await replaceFile(unitFile, `${JSON.stringify({ ...description, serial }, null, 2)}\n`, PUBLIC);
  await replaceFile(rosterFile, `${JSON.stringify(signed, null, 2)}\n`, PUBLIC);
  return { rosterFile, serial, expires, rootFingerprint: fingerprint(rootKey) };
}

async function sign(roster: Roster, rootKey: PrivateKey, now: Date): Promise<SignedRoster> {
  try {
    return await signRoster(roster, rootKey, now);
  } catch (cause) {
    if (!(cause instanceof RosterError)) throw cause;
    throw new UnitError(
      'The roster cannot be signed.',
      `${cause.message} Mend unit.json or replace the key, then sign again.`,
      { cause },
    );
  }
}

async function desksOf(description: UnitDescription, folder: string): Promise<Roster['desks']> {
  return await Promise.all(
    description.desks.map(async (desk) => ({
      ...desk,
      members: await Promise.all(
        desk.members.map(async ({ id, key }) => ({ id, key: (await readMemberKey(resolve(folder, key))).armor() })),
      ),
    })),
  );
}

/** Pages pin the fingerprint: a roster by another root would stop every one of them. */
async function assertSameRoot(rosterFile: string, rootKey: PrivateKey): Promise<void> {
  const present = await readFile(rosterFile, 'utf8').catch(() => undefined);
  if (present === undefined) return;
  const { root } = JSON.parse(present) as SignedRoster;
  if (fingerprint(await readPublicKey(root)) === fingerprint(rootKey)) return;
  throw new UnitError(
    `${rosterFile} is signed by another root key; every page that pins that key would refuse the new roster.`,
    'Sign with the key that signed it. To change the root key on purpose, write to a new file with --out and change the fingerprint in the pages.',
  );
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
