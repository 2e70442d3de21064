import { verifyRoster } from '../../src/roster/verify.ts';
import { fingerprint, readPublicKey } from '../../src/seal/keys.ts';
import type { ShownRoster } from './protocol.ts';

const DAY_MS = 86_400_000;

/** Checks a signed roster against its root, and reads who is in it; undefined when it does not hold. */
export async function showRoster(signed: unknown, rootFingerprint: string): Promise<ShownRoster | undefined> {
  try {
    const today = new Date();
    const roster = await verifyRoster(signed, { rootFingerprint, today });
    const day = Date.parse(today.toISOString().slice(0, 10));
    return {
      serial: roster.serial,
      issued: roster.issued,
      expires: roster.expires,
      daysLeft: Math.round((Date.parse(roster.expires) - day) / DAY_MS),
      desks: await Promise.all(
        roster.desks.map(async ({ id, name, members }) => ({
          id,
          name: name.en,
          members: await Promise.all(
            members.map(async (member) => ({
              id: member.id,
              fingerprint: fingerprint(await readPublicKey(member.key)),
            })),
          ),
        })),
      ),
    };
  } catch {
    return undefined;
  }
}
