import type { Roster, SignedRoster } from '../../../src/roster/roster.ts';
import { signRoster } from '../../../src/roster/sign.ts';
import { fingerprint, generateMemberKey, generateRootKey, readPrivateKey } from '../../../src/seal/keys.ts';

export const PASSPHRASE = 'correct horse battery staple';

const VALID_DAYS = 30;
const DAY_MS = 86_400_000;

/** A unit with two desks: two members at one, one at the other, as key files. */
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
export async function makeConsoleUnit(extra: Record<string, string> = {}): Promise<ConsoleUnit> {
  const root = await generateRootKey({ name: 'Root of the test unit' });
  const names = { 'a-okafor': 'A. Okafor', 'r-hughes': 'R. Hughes', 'm-ellis': 'M. Ellis' };
  const made = await Promise.all(
    Object.entries(names).map(async ([id, name]) => ({
      id,
      ...(await generateMemberKey({ name, passphrase: PASSPHRASE })),
    })),
  );
  const memberOf = (id: string): { id: string; key: string } => ({
    id,
    key: made.find((member) => member.id === id)?.publicKey ?? '',
  });
  const now = Date.now();
  const roster: Roster = {
    v: 1,
    unit: 'Northshire Police',
    serial: 1,
    issued: new Date(now).toISOString().slice(0, 10),
    expires: new Date(now + VALID_DAYS * DAY_MS).toISOString().slice(0, 10),
    desks: [
      {
        id: 'ccu',
        kind: 'ccu',
        name: { en: 'Counter-corruption unit', cy: 'Uned gwrth-lygredd' },
        members: [
          memberOf('a-okafor'),
          memberOf('r-hughes'),
          ...Object.entries(extra).map(([id, key]) => ({ id, key })),
        ],
      },
      {
        id: 'partner',
        kind: 'partner',
        name: { en: 'Another police force', cy: 'Desg annibynnol' },
        members: [memberOf('m-ellis')],
      },
    ],
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
