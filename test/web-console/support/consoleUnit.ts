import type { Roster, SignedRoster } from '../../../src/roster/roster.ts';
import { signRoster } from '../../../src/roster/sign.ts';
import { fingerprint, generateMemberKey, generateRootKey, readPrivateKey } from '../../../src/seal/keys.ts';

export const PASSPHRASE = 'correct horse battery staple';

const VALID_DAYS = 30;
const DAY_MS = 86_400_000;

/** A unit whose members' keys the test has as files. */
export interface ConsoleUnit {
  roster: Roster;
  signed: SignedRoster;
  rootFingerprint: string;
  /** Armored private keys by member id, all under PASSPHRASE. */
  keyFiles: Record<string, string>;
  /** Signs another roster with the unit's root key. */
  sign(roster: Roster): Promise<SignedRoster>;
}

/**
 * Makes the unit.
 *
 * @param extra armored public keys of further members of the first desk, by id
 */
export function makeConsoleUnit(extra: Record<string, string> = {}): Promise<ConsoleUnit> {
  return signUnitOf([
    {
      id: 'ccu',
      kind: 'ccu',
      name: { en: 'Counter-corruption unit', cy: 'Uned gwrth-lygredd' },
      members: [
        { id: 'a-okafor', name: 'A. Okafor' },
        { id: 'r-hughes', name: 'R. Hughes' },
      ],
      brought: Object.entries(extra).map(([id, key]) => ({ id, key })),
    },
    {
      id: 'partner',
      kind: 'partner',
      name: { en: 'Another police force', cy: 'Desg annibynnol' },
      members: [{ id: 'm-ellis', name: 'M. Ellis' }],
    },
  ]);
}

interface DeskToMake extends Omit<Roster['desks'][number], 'members'> {
  /** Their keys are made, under PASSPHRASE. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** Their public keys are there. */
  readonly brought?: readonly { readonly id: string; readonly key: string }[];
}

/** Makes the members' keys and a root key, and signs the roster. */
export async function signUnitOf(desks: readonly DeskToMake[]): Promise<ConsoleUnit> {
  const root = await generateRootKey({ name: 'Root of the test unit' });
  const made = await Promise.all(
    desks
      .flatMap(({ members }) => members)
      .map(async ({ id, name }) => ({ id, ...(await generateMemberKey({ name, passphrase: PASSPHRASE })) })),
  );
  const now = Date.now();
  const roster: Roster = {
    v: 1,
    unit: 'Northshire Police',
    serial: 1,
    issued: new Date(now).toISOString().slice(0, 10),
    expires: new Date(now + VALID_DAYS * DAY_MS).toISOString().slice(0, 10),
    desks: desks.map(({ members, brought = [], ...desk }) => ({
      ...desk,
      members: [
        ...members.map(({ id }) => ({ id, key: made.find((member) => member.id === id)?.publicKey ?? '' })),
        ...brought,
      ],
    })),
  };
  const rootKey = await readPrivateKey(root.privateKey);
  return {
    roster,
    signed: await signRoster(roster, rootKey),
    rootFingerprint: fingerprint(rootKey),
    sign: (next) => signRoster(next, rootKey),
    keyFiles: Object.fromEntries(made.map((member) => [member.id, member.privateKey])),
  };
}
