import type { CurrentRoster } from '../api/context.ts';
import type { Desk } from '../roster/roster.ts';

/** A person of the unit, as the current roster knows them. */
export interface Member {
  readonly id: string;
  /** The desks whose reports they may see; none for a call handler. */
  readonly desks: readonly Desk[];
  /** Their public keys in these desks, armored. */
  readonly keys: readonly string[];
}

/** Finds who a member is today; undefined when the roster no longer names them. */
export function findMember(current: CurrentRoster | null, id: string): Member | undefined {
  const isThem = (member: { readonly id: string }): boolean => member.id === id;
  const desks = (current?.roster.desks ?? []).filter((desk) => desk.members.some(isThem));
  if (desks.length === 0) return undefined;
  const keys = desks.flatMap((desk) => desk.members.filter(isThem).map((member) => member.key));
  return { id, desks, keys: [...new Set(keys)] };
}

/** Everybody whom the current roster names, once each. */
export function memberIds(current: CurrentRoster | null): string[] {
  return [...new Set((current?.roster.desks ?? []).flatMap((desk) => desk.members.map((member) => member.id)))];
}
