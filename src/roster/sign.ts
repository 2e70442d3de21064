import { createMessage, type PrivateKey, sign } from '../seal/openpgp.ts';
import { checkRosterKeys, lastMoment } from './checkKeys.ts';
import { asRoster, type Roster, type SignedRoster } from './roster.ts';
import { RosterError } from './rosterError.ts';
import { ShapeError } from './shape.ts';

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
  const checked = withShape(roster);
  const end = lastMoment(checked.expires);
  if (checked.expires < checked.issued || end < now) throw new RosterError('expired');
  await checkRosterKeys(checked, now);
  await checkRosterKeys(checked, end);
  const message = await createMessage({ text: `${JSON.stringify(checked, null, 2)}\n`, filename: '', date: now });
  return {
    root: rootPrivateKey.toPublic().armor(),
    roster: (await sign({ message, signingKeys: rootPrivateKey, date: now })) as string,
  };
}

function withShape(roster: Roster): Roster {
  try {
    return asRoster(roster);
  } catch (error) {
    throw new RosterError('malformed', error instanceof ShapeError ? `At: ${error.path}` : undefined);
  }
}
