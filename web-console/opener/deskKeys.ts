import { verifyRoster } from '../../src/roster/verify.ts';
import { type PublicKey, readPublicKey } from '../../src/seal/keys.ts';
import type { ToDesk } from './protocol.ts';

/** The keys of a desk, from a roster that the unit's root has signed; undefined when there is nothing to trust. */
export async function deskKeys({ desk, root, signed }: ToDesk): Promise<readonly PublicKey[] | undefined> {
  try {
    const roster = await verifyRoster(signed, { rootFingerprint: root, today: new Date() });
    const members = roster.desks.find(({ id }) => id === desk)?.members;
    return members && (await Promise.all(members.map((member) => readPublicKey(member.key))));
  } catch {
    return undefined;
  }
}
