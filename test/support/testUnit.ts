import type { Roster, SignedRoster } from '../../src/roster/roster.ts';
import { signRoster } from '../../src/roster/sign.ts';
import {
  fingerprint,
  generateMemberKey,
  generateRootKey,
  type PrivateKey,
  readPrivateKey,
} from '../../src/seal/keys.ts';

/** A unit with one member on each of its two desks. */
export interface TestUnit {
  roster: Roster;
  signed: SignedRoster;
  rootFingerprint: string;
  /** Unlocked private keys by desk id. */
  keys: Record<'ccu' | 'partner', PrivateKey>;
}

const PASSPHRASE = 'a passphrase of a test';
const VALID_DAYS = 30;
const DAY_MS = 86_400_000;

/** Makes a unit's keys and its signed roster, valid from today for a month. */
export async function makeTestUnit(): Promise<TestUnit> {
  const [root, ccu, partner] = await Promise.all([
    generateRootKey({ name: 'Test unit root', passphrase: PASSPHRASE }),
    generateMemberKey({ name: 'Ccu Member', passphrase: PASSPHRASE }),
    generateMemberKey({ name: 'Partner Member', passphrase: PASSPHRASE }),
  ]);
  const rootKey = await readPrivateKey(root.privateKey, PASSPHRASE);
  const now = Date.now();
  const roster: Roster = {
    v: 1,
    unit: 'Test unit',
    serial: 1,
    issued: day(now),
    expires: day(now + VALID_DAYS * DAY_MS),
    desks: [
      deskOf('ccu', 'Counter-corruption unit', ccu.publicKey),
      deskOf('partner', 'Another police force', partner.publicKey),
    ],
  };
  return {
    roster,
    signed: await signRoster(roster, rootKey),
    rootFingerprint: fingerprint(rootKey),
    keys: {
      ccu: await readPrivateKey(ccu.privateKey, PASSPHRASE),
      partner: await readPrivateKey(partner.privateKey, PASSPHRASE),
    },
  };
}

function deskOf(id: 'ccu' | 'partner', name: string, key: string): Roster['desks'][number] {
  return { id, kind: id, name: { en: name, cy: name }, members: [{ id: `${id}-member`, key }] };
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
