import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import { fingerprint, type PrivateKey } from '../../src/seal/keys.ts';
import { seal } from '../../src/seal/seal.ts';
import { signDetached } from '../../src/seal/signDetached.ts';
import { deskKeys } from './deskKeys.ts';
import { signedNoteBytes, writeNoteText } from './noteText.ts';
import type { AboutNote, SealedNote, ToDesk } from './protocol.ts';

/**
 * Signs a note with the member's own key, and seals it to the keys of a desk. A key without a part that signs, such as one
 * whose signing half GnuPG keeps elsewhere, seals it unsigned and says so.
 */
export async function sealNote(
  about: AboutNote,
  text: string,
  key: PrivateKey,
  to: ToDesk,
  now: Date = new Date(),
): Promise<SealedNote> {
  const head = { ...about, key: fingerprint(key) };
  const signature = await sign(signedNoteBytes(head, text), key, now);
  const bytes = writeNoteText(signature === undefined ? { report: about.report } : head, text, signature);
  if (!bytes) return { ok: false, reason: 'too-long' };
  const keys = await deskKeys(to);
  if (!keys) return { ok: false, reason: 'roster' };
  return { ok: true, sealed: await seal(bytes, keys), signed: signature !== undefined };
}

async function sign(bytes: Uint8Array, key: PrivateKey, now: Date): Promise<string | undefined> {
  // A clock that is behind does not stop it: a key that exists was made before now.
  const made = key.getKeys().map((part) => part.getCreationTime().getTime());
  const date = new Date(Math.max(now.getTime(), ...made));
  return signDetached(bytes, key, date).then(encodeBase64Url, () => undefined);
}
