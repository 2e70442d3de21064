import { checkRecipientKey, readPublicKey } from '../seal/keys.ts';
import type { Roster } from './roster.ts';
import { RosterError } from './rosterError.ts';

/**
 * Checks that reports may be sealed to every key of the roster at `at`.
 * @throws {RosterError} `weak-key`, naming the desk and the member.
 */
export async function checkRosterKeys(roster: Roster, at: Date): Promise<void> {
  for (const desk of roster.desks) {
    for (const member of desk.members) {
      try {
        await checkRecipientKey(await readPublicKey(member.key), at);
      } catch (error) {
        const reason = error instanceof Error ? error.message : '';
        throw new RosterError('weak-key', `Desk ${desk.id}, member ${member.id}: ${reason}`);
      }
    }
  }
}

/** The last moment at which a roster with this `expires` holds. */
export function lastMoment(expires: string): Date {
  return new Date(`${expires}T23:59:59.999Z`);
}
