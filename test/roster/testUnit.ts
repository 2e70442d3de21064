import type { Roster, SignedRoster } from '../../src/roster/roster.ts';
import { signRoster } from '../../src/roster/sign.ts';
import type { PrivateKey } from '../../src/seal/keys.ts';
import { fingerprint, generateRootKey, readPrivateKey } from '../../src/seal/keys.ts';
import { memberKey, type TestKey } from '../seal/testKeys.ts';

/** When the test unit signs and its roster is read: now, as keys cannot be used before they are made. */
export const TODAY = new Date();

/** The UTC day so many days after TODAY. */
export const dayFromToday = (days: number) => new Date(TODAY.getTime() + days * 86_400_000).toISOString().slice(0, 10);

export interface TestUnit {
  rootKey: PrivateKey;
  rootFingerprint: string;
  members: TestKey[];
  roster: Roster;
  signed: SignedRoster;
}

/** A root key without passphrase. */
export async function rootKey(): Promise<PrivateKey> {
  return readPrivateKey((await generateRootKey({ name: 'Northmoor CCU root' })).privateKey);
}

/** A unit with a desk of its own and an partner one, its roster signed at TODAY. */
export async function testUnit(): Promise<TestUnit> {
  const [root, ...members] = await Promise.all([rootKey(), memberKey('A'), memberKey('B'), memberKey('C')]);
  const [a, b, c] = members.map((key) => key.armoredPublic) as [string, string, string];
  const roster: Roster = {
    v: 1,
    unit: 'Northmoor Police',
    serial: 3,
    issued: dayFromToday(0),
    expires: dayFromToday(30),
    desks: [
      {
        id: 'ccu',
        kind: 'ccu',
        name: { en: 'Counter-corruption unit', cy: 'Uned gwrth-lygredd' },
        members: [
          { id: 'ccu-1', key: a },
          { id: 'ccu-2', key: b },
        ],
      },
      {
        id: 'partner',
        kind: 'partner',
        name: { en: 'Police and Crime Commissioner', cy: 'Comisiynydd yr Heddlu a Throseddu' },
        members: [{ id: 'pcc-1', key: c }],
      },
    ],
  };
  return { rootKey: root, rootFingerprint: fingerprint(root), members, roster, signed: await signRoster(roster, root) };
}
