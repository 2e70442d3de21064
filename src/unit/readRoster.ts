import { readFile } from 'node:fs/promises';
import { asSignedRoster, type Roster, type SignedRoster } from '../roster/roster.ts';
import { RosterError } from '../roster/rosterError.ts';
import { verifyRoster } from '../roster/verify.ts';
import { fingerprint, KeyReadError, readPublicKey } from '../seal/keys.ts';
import { noRoster } from './assertRealUnit.ts';
import { UnitError } from './errors.ts';

/** A roster as it lies in its file, its signature checked. */
export interface ReadRoster {
  signed: SignedRoster;
  roster: Roster;
  /** Upper-case hex. */
  rootFingerprint: string;
}

/** Every signature is judged at its own time at least, so this asks for the signature and not for the expiry. */
const WHENEVER = new Date(0);

/**
 * Reads a signed roster, expired or not.
 * @throws UnitError when there is none, or it is not signed by the root key it comes with.
 */
export async function readRoster(file: string): Promise<ReadRoster> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw noRoster(file);
    throw new UnitError(`The roster ${file} cannot be read (${cause.code}).`, 'See that the user running Candour may.');
  });
  try {
    const signed = asSignedRoster(JSON.parse(text));
    const rootFingerprint = fingerprint(await readPublicKey(signed.root));
    const roster = await verifyRoster(signed, { rootFingerprint, today: WHENEVER });
    return { signed: { root: signed.root, roster: signed.roster }, roster, rootFingerprint };
  } catch (cause) {
    const why = cause instanceof RosterError || cause instanceof KeyReadError ? ` ${cause.message}` : '';
    throw new UnitError(`The roster ${file} cannot be used.${why}`, 'Sign it again: candour roster sign', { cause });
  }
}
