import { generateCode } from '../../src/receipt/code.ts';
import { makeReporterSecrets, type ReporterSecrets } from '../../src/report/reporterSecrets.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { verifyRoster } from '../../src/roster/verify.ts';
import { SendError } from './problem.ts';
import { request } from './request.ts';

/** Where the service is and whose roster it must hold. */
export interface Unit {
  readonly service: string;
  readonly fingerprint: string;
}

export interface Session {
  readonly unit: Unit;
  roster: Roster;
  /** Begun at once, so that they are there when the reporter has typed. */
  readonly secrets: Promise<ReporterSecrets>;
}

/**
 * Checks the roster and begins to make the reporter's secrets.
 * @throws {RosterError} when nothing may be sealed to this roster.
 */
export async function openSession(unit: Unit, signed: unknown): Promise<Session> {
  const roster = await verifyRoster(signed, { rootFingerprint: unit.fingerprint, today: new Date() });
  const secrets = makeReporterSecrets(generateCode().words, { rootFingerprint: unit.fingerprint });
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
