import { fingerprint, normaliseFingerprint, type PublicKey, readPublicKey } from '../seal/keys.ts';
import { readMessage, verify } from '../seal/openpgp.ts';
import { checkRosterKeys, lastMoment } from './checkKeys.ts';
import { asRoster, asSignedRoster, type Roster, type SignedRoster } from './roster.ts';
import { RosterError } from './rosterError.ts';

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

/**
 * The text that the root key signed. When it signed is not judged, only whether: the content has its own last day, and a
 * device whose clock is behind the signature must not stop a report.
 */
async function signedText(armored: string, root: PublicKey): Promise<string> {
  const config = { maxDecompressedMessageSize: MAX_ROSTER_BYTES };
  const message = await readMessage({ armoredMessage: armored, config }).catch(() => {
    throw new RosterError('malformed', 'It is not an OpenPGP message.');
  });
  const { data } = await verify({ message, verificationKeys: root, date: null, expectSigned: true, config }).catch(
    () => {
      throw new RosterError('bad-signature');
    },
  );
  return data as string;
}

function readSigned(signed: unknown): SignedRoster {
  try {
    return asSignedRoster(signed);
  } catch {
    throw new RosterError('malformed');
  }
}

function readRoster(json: string): Roster {
  try {
    return asRoster(JSON.parse(json));
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
  const published = readSigned(signed);
  const root = await readRoot(published.root);
  if (fingerprint(root) !== normaliseFingerprint(options.rootFingerprint)) throw new RosterError('wrong-root');
  const roster = readRoster(await signedText(published.roster, root));
  if (lastMoment(roster.expires) < options.today) throw new RosterError('expired');
  await checkRosterKeys(roster, options.today);
  return roster;
}
