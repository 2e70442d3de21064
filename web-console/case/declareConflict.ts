import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import type { CaseInputs, CaseView } from '../../src/staff/casework/wire.ts';
import { readRoster } from '../api/staffApi.ts';
import type { Keyring } from '../key/keyring.ts';
import type { Declaration } from './ConflictCheck.tsx';

/**
 * What a declared conflict sends: the report, sealed anew for the desk that the rules name where there is one. Where it
 * cannot be sealed the case stays at this desk, and whoever declared the conflict is locked out all the same.
 */
export async function declareConflict(
  view: CaseView,
  { answer, concerns }: Declaration,
  sealed: Uint8Array,
  keyring: Keyring,
  root: string,
): Promise<CaseInputs['check-conflict']> {
  if (answer === 'none') return { answer };
  const desk = view.routes.find((route) => route.concerns === concerns)?.desk ?? null;
  if (desk === null) return { answer, concerns };
  const resealed = await readRoster()
    .then((signed) => keyring.reseal(sealed, { desk, root, signed }))
    .catch(() => undefined);
  return { answer, concerns, resealed: resealed?.ok ? encodeBase64Url(resealed.sealed) : null };
}
