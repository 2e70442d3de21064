import { currentDesk } from '../../src/channels/email/inbound/currentDesk.ts';
import type { Desk, Roster } from '../../src/roster/roster.ts';
import { verifyRoster } from '../../src/roster/verify.ts';
import { FETCH_MS, MAX_ROSTER_BYTES, ROSTER_MS } from './limits.ts';

export interface DeskSource {
  /** Origin of the service. */
  readonly origin: string;
  readonly rootFingerprint: string;
  readonly desk: string;
}

/** The roster could not be fetched. */
export class RosterUnavailableError extends Error {
  override readonly name = 'RosterUnavailableError';
}

let checked: { readonly key: string; readonly roster: Roster; readonly until: number } | undefined;

/**
 * The desk of the service's roster, once that is checked against the pinned root: the service cannot slip in a key.
 * @throws {RosterError} when the roster must not be used; {NoDeskError, RosterUnavailableError}
 */
export async function fetchDesk({ origin, rootFingerprint, desk }: DeskSource, now: Date): Promise<Desk> {
  const key = `${origin} ${rootFingerprint}`;
  if (checked?.key !== key || checked.until <= now.getTime()) {
    const roster = await verifyRoster(await fetchRoster(origin), { rootFingerprint, today: now });
    checked = { key, roster, until: now.getTime() + ROSTER_MS };
  }
  return currentDesk(checked.roster, desk, now);
}

async function fetchRoster(origin: string): Promise<unknown> {
  const response = await fetch(`${origin}/v1/roster`, { redirect: 'manual', signal: AbortSignal.timeout(FETCH_MS) });
  const text = response.ok ? await response.text() : '';
  if (!response.ok || text.length > MAX_ROSTER_BYTES) throw new RosterUnavailableError('no roster');
  return JSON.parse(text);
}
