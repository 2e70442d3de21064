import { MAX_RECIPIENTS } from '../../src/envelope/sizes.ts';
import { leadingKeyPackets } from '../../src/seal/keyPackets.ts';
import type { CaseInputs, CaseView } from '../../src/staff/casework/wire.ts';
import { readRoster } from '../api/staffApi.ts';
import type { Keyring } from '../key/keyring.ts';
import { isKnownRoot } from '../resealing/knownRoot.ts';

/** What an agreed transfer sends, or in words why nothing can be sent. */
export type Agreement =
  | { readonly ok: true; readonly input: CaseInputs['approve-transfer'] }
  | { readonly ok: false; readonly words: string };

/** Somebody's own packets, which stand before those of the desk's. */
const MAX_OWN = 8;

const ROSTER =
  'The roster on this service does not hold, or its root key is not the one that this browser knows. Nothing was sent. Tell your administrator.';

/** Has the report's session key sealed on this device for the desk that is proposed. The words of the report stay sealed. */
export async function agreeToTransfer(
  { transfer, lockedOut }: CaseView,
  sealed: Uint8Array,
  keyring: Keyring,
  root: string,
): Promise<Agreement> {
  if (!transfer) return { ok: false, words: 'Nothing is proposed.' };
  if (!isKnownRoot(root)) return { ok: false, words: ROSTER };
  const made = await readRoster()
    .then((signed) =>
      keyring.sealForDesk(
        Uint8Array.from(leadingKeyPackets(sealed, MAX_RECIPIENTS + MAX_OWN)),
        lockedOut.map(({ member }) => member),
        { desk: transfer.desk, root, signed },
      ),
    )
    .catch(() => undefined);
  if (!made) return { ok: false, words: 'The roster could not be read. Nothing was sent; try again.' };
  if (made.ok) return { ok: true, input: { desk: transfer.desk, serial: made.serial, keys: [...made.keys] } };
  if (made.reason === 'roster') return { ok: false, words: ROSTER };
  return {
    ok: false,
    words: 'Your key does not open this report, so it cannot seal it for anybody. Nothing was sent.',
  };
}
