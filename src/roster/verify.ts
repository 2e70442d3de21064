import { fingerprint, normaliseFingerprint, type PublicKey, readPublicKey } from '../seal/keys.ts';
import { readMessage, verify } from '../seal/openpgp.ts';
import { checkRosterKeys, lastMoment } from './checkKeys.ts';
import { RosterError } from './rosterError.ts';
import { type Roster, rosterSchema, signedRosterSchema } from './roster.ts';

export interface VerifyRosterOptions {
  /** The root key's fingerprint that the page pins, in hex; spaces, colons and case do not matter. */
  rootFingerprint: string;
  /** The device's clock. */
  today: Date;
}

/** Most bytes a compressed roster may grow to. */
const MAX_ROSTER_BYTES = 4 * 1_048_576;

async function readRoot(armored: string): Promise<PublicKey> {
  try {
    return await readPublicKey(armored);
  } catch {
    throw new RosterError('malformed', 'Its root is not an OpenPGP public key.');
  }
}

async function verified(armored: string, root: PublicKey, date: Date | null) {
  const config = { maxDecompressedMessageSize: MAX_ROSTER_BYTES };
  const message = await readMessage({ armoredMessage: armored, config }).catch(() => {
    throw new RosterError('malformed', 'It is not an OpenPGP message.');
  });
  return verify({ message, verificationKeys: root, date, expectSigned: true, config }).catch(() => {
    throw new RosterError('bad-signature');
  });
}

/**
 * The text that the root key signed. The signature is judged at the later of the device's clock and the signature's own
 * time, because a clock that is behind must not stop a report; a root key that had expired by then still fails.
 */
async function signedText(armored: string, root: PublicKey, today: Date): Promise<string> {
  const { signatures } = await verified(armored, root, null);
  const times = await Promise.all(signatures.map(async (each) => (await each.signature).packets[0]?.created?.getTime()));
  const at = new Date(Math.max(today.getTime(), ...times.map((time) => time ?? 0)));
  return (await verified(armored, root, at)).data as string;
}

function readRoster(json: string): Roster {
  try {
    return rosterSchema.parse(JSON.parse(json));
  } catch {
    throw new RosterError('malformed', 'Its content is not a version 1 roster.');
  }
}

/**
 * Checks a published roster against the pinned root and the clock, and every key in it.
 * @param signed what `GET /v1/roster` gave, of any shape.
 * @throws {RosterError} and nothing else. Nothing may be sealed then.
 */
export async function verifyRoster(signed: unknown, options: VerifyRosterOptions): Promise<Roster> {
  const parsed = signedRosterSchema.safeParse(signed);
  if (!parsed.success) throw new RosterError('malformed');
  const root = await readRoot(parsed.data.root);
  if (fingerprint(root) !== normaliseFingerprint(options.rootFingerprint)) throw new RosterError('wrong-root');
  const roster = readRoster(await signedText(parsed.data.roster, root, options.today));
  if (lastMoment(roster.expires) < options.today) throw new RosterError('expired');
  await checkRosterKeys(roster, options.today);
  return roster;
}
