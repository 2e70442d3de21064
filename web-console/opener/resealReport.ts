import type { PrivateKey } from '../../src/seal/keys.ts';
import { open } from '../../src/seal/open.ts';
import { seal } from '../../src/seal/seal.ts';
import { deskKeys } from './deskKeys.ts';
import type { SealedForDesk, ToDesk } from './protocol.ts';

/** Opens a report and seals the same bytes, the reporter's signature included, to the keys of another desk. */
export async function resealReport(sealed: Uint8Array, key: PrivateKey, to: ToDesk): Promise<SealedForDesk> {
  const keys = await deskKeys(to);
  if (!keys) return { ok: false, reason: 'roster' };
  const bytes = await open(sealed, key).catch(() => undefined);
  return bytes ? { ok: true, sealed: await seal(bytes, keys) } : { ok: false, reason: 'other-key' };
}
