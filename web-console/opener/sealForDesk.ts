import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import { verifyRoster } from '../../src/roster/verify.ts';
import { addRecipient } from '../../src/seal/addRecipient.ts';
import { fingerprint, type PrivateKey, readPublicKey } from '../../src/seal/keys.ts';
import type { KeysForDesk, Question } from './protocol.ts';

/**
 * Seals a report's session key to the members of another desk, whom the unit's root must have signed, but to none whom a
 * conflict locks out. Opens nothing of the report.
 */
export async function sealForDesk(
  { packets, except, desk, root, signed }: Extract<Question, { ask: 'seal-for-desk' }>,
  own: PrivateKey,
): Promise<KeysForDesk> {
  const roster = await verifyRoster(signed, { rootFingerprint: root, today: new Date() }).catch(() => undefined);
  const members = roster?.desks.find(({ id }) => id === desk)?.members;
  if (!roster || !members) return { ok: false, reason: 'roster' };
  const keys: { fingerprint: string; packet: string }[] = [];
  for (const member of members.filter(({ id }) => !except.includes(id))) {
    const key = await readPublicKey(member.key);
    const packet = await addRecipient(packets, own, key);
    if (!packet) return { ok: false, reason: 'other-key' };
    keys.push({ fingerprint: fingerprint(key), packet: encodeBase64Url(packet) });
  }
  return { ok: true, serial: roster.serial, keys };
}
