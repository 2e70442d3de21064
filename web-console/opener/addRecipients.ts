import { decodeBase64Url, encodeBase64Url } from '../../src/envelope/base64url.ts';
import { addRecipient } from '../../src/seal/addRecipient.ts';
import { fingerprint, type PrivateKey } from '../../src/seal/keys.ts';
import { deskKeys } from './deskKeys.ts';
import type { AddedRecipients, Question } from './protocol.ts';

/** Seals session keys to one key more, which the unit's root must have signed for the desk. Opens nothing that they open. */
export async function addRecipients(
  { things, to, ...desk }: Extract<Question, { ask: 'add-recipients' }>,
  own: PrivateKey,
): Promise<AddedRecipients> {
  const key = (await deskKeys(desk))?.find((one) => fingerprint(one) === to);
  if (!key) return { ok: false, reason: 'roster' };
  const keys: { report: string; object: string; packet: string }[] = [];
  for (const { report, object, packets } of things) {
    const packet = await addRecipient(decodeBase64Url(packets), own, key);
    if (packet) keys.push({ report, object, packet: encodeBase64Url(packet) });
  }
  return { ok: true, keys };
}
