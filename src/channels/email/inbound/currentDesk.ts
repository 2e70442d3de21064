import type { Desk, Roster } from '../../../roster/roster.ts';

/** Nobody can be sealed to: there is no roster, it has expired, or it lacks the desk. It can be mended. */
export class NoDeskError extends Error {
  override readonly name = 'NoDeskError';
}

/**
 * The desk that e-mail is sealed to now. As in the chat, a roster holds to the end of its last day.
 * @throws {NoDeskError}
 */
export function currentDesk(roster: Roster | undefined, id: string, now: Date): Desk {
  if (roster === undefined || now.toISOString().slice(0, 10) > roster.expires) {
    throw new NoDeskError('no roster that holds today');
  }
  const desk = roster.desks.find((one) => one.id === id);
  if (desk === undefined) throw new NoDeskError('the roster has no such desk');
  return desk;
}
