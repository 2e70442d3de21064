import { createMessage, type PrivateKey, sign } from '../seal/openpgp.ts';
import { checkRosterKeys, lastMoment } from './checkKeys.ts';
import { type Roster, rosterSchema, type SignedRoster } from './roster.ts';
import { RosterError } from './rosterError.ts';

export type { SignedRoster };

/**
 * Signs a roster with the unit's root key. `gpg --verify` checks what comes out, `gpg -d` shows it.
 * @param rootPrivateKey unlocked.
 * @param now time of the signature.
 * @throws {RosterError} `malformed`; `expired` if it ends before it begins or before `now`; `weak-key` if a key may not
 *   be sealed to, now or on the roster's last day, so that no key runs out while the roster holds.
 */
export async function signRoster(
  roster: Roster,
  rootPrivateKey: PrivateKey,
  now: Date = new Date(),
): Promise<SignedRoster> {
  const parsed = rosterSchema.safeParse(roster);
  if (!parsed.success) {
    throw new RosterError('malformed', `At: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  }
  const end = lastMoment(parsed.data.expires);
  if (parsed.data.expires < parsed.data.issued || end < now) throw new RosterError('expired');
  await checkRosterKeys(parsed.data, now);
  await checkRosterKeys(parsed.data, end);
  const message = await createMessage({ text: `${JSON.stringify(parsed.data, null, 2)}\n`, filename: '', date: now });
  return {
    root: rootPrivateKey.toPublic().armor(),
    roster: (await sign({ message, signingKeys: rootPrivateKey, date: now })) as string,
  };
}
