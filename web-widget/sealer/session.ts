import { generateCode } from '../../src/receipt/code.ts';
import { deriveMailboxKeys, type MailboxKeys } from '../../src/receipt/derive.ts';
import { wrapPrivateKey } from '../../src/receipt/wrap.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { verifyRoster } from '../../src/roster/verify.ts';
import { generateReporterKey, type ReporterKey } from '../../src/seal/keys.ts';
import { SendError } from './problem.ts';
import { request } from './request.ts';

/** Where the service is and whose roster it must hold. */
export interface Unit {
  readonly service: string;
  readonly fingerprint: string;
}

/** What a reporter's device makes before there is a report: all slow, and all done while they type. */
export interface ReporterSecrets {
  readonly words: readonly string[];
  readonly key: ReporterKey;
  readonly mailbox: MailboxKeys;
  readonly wrapped: Uint8Array;
}

export interface Session {
  readonly unit: Unit;
  roster: Roster;
  readonly secrets: Promise<ReporterSecrets>;
}

async function makeSecrets(unit: Unit): Promise<ReporterSecrets> {
  const { words } = generateCode();
  const key = await generateReporterKey();
  const mailbox = await deriveMailboxKeys(words, { salt: unit.fingerprint });
  return { words, key, mailbox, wrapped: await wrapPrivateKey(mailbox.wrapKey, key.privateKey) };
}

/**
 * Checks the roster and begins to make the reporter's secrets.
 * @throws {RosterError} when nothing may be sealed to this roster.
 */
export async function openSession(unit: Unit, signed: unknown): Promise<Session> {
  const roster = await verifyRoster(signed, { rootFingerprint: unit.fingerprint, today: new Date() });
  const secrets = makeSecrets(unit);
  // Whoever sends hears of a failure; until then it is nobody's.
  secrets.catch(() => undefined);
  return { unit, roster, secrets };
}

/**
 * Fetches the roster anew, when the one at hand has run out or the service no longer knows a desk of it.
 * @throws {SendError} `offline`, `busy` or `roster`.
 */
export async function renewRoster(session: Session): Promise<void> {
  const { status, body } = await request(`${session.unit.service}/v1/roster`);
  if (status === 429 || status === 503) throw new SendError('busy');
  try {
    session.roster = await verifyRoster(body, { rootFingerprint: session.unit.fingerprint, today: new Date() });
  } catch {
    throw new SendError('roster');
  }
}
