import type { CurrentRoster } from '../api/context.ts';
import type { Desk } from '../roster/roster.ts';

/** A person of the unit, as the current roster knows them. */
export interface Member {
  readonly id: string;
  /** The desks whose reports they may see; never empty. */
  readonly desks: readonly Desk[];
}

/** Finds who a member is today; undefined when the roster no longer names them. */
export function findMember(current: CurrentRoster | null, id: string): Member | undefined {
  const desks = (current?.roster.desks ?? []).filter((desk) => desk.members.some((member) => member.id === id));
  return desks.length === 0 ? undefined : { id, desks };
}

/** Everybody whom the current roster names, once each. */
export function memberIds(current: CurrentRoster | null): string[] {
  return [...new Set((current?.roster.desks ?? []).flatMap((desk) => desk.members.map((member) => member.id)))];
}
