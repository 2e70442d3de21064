import type { CurrentRoster } from '../../api/context.ts';
import { fingerprint, type PublicKey, readPublicKey } from '../../seal/keys.ts';
import type { Member } from '../findMember.ts';

/** Somebody whom the roster in force names at a desk, by one of their keys. */
export interface Newcomer {
  readonly desk: string;
  readonly member: string;
  readonly fingerprint: string;
  readonly key: PublicKey;
}

/** Who sealing is asked for; undefined where the colleague is not of that desk, or the roster does not name the key there. */
export async function findNewcomer(
  current: CurrentRoster | null,
  colleague: Member,
  { desk, fingerprint: wanted }: { readonly desk: string; readonly fingerprint: string },
): Promise<Newcomer | undefined> {
  if (!colleague.desks.some(({ id }) => id === desk)) return undefined;
  for (const member of current?.roster.desks.find(({ id }) => id === desk)?.members ?? []) {
    const key = await readPublicKey(member.key);
    if (fingerprint(key) === wanted) return { desk, member: member.id, fingerprint: wanted, key };
  }
  return undefined;
}
