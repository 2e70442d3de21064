import { decodeBase64Url } from '../../src/envelope/base64url.ts';
import { verifyRoster } from '../../src/roster/verify.ts';
import { isNamedBy } from '../../src/seal/keyPackets.ts';
import { fingerprint, type PrivateKey, readPublicKey } from '../../src/seal/keys.ts';
import { OpenError, open } from '../../src/seal/open.ts';
import { verifyDetached } from '../../src/seal/verifyDetached.ts';
import { type FoundNote, readNoteText } from './noteText.ts';
import type { AboutNote, NoteReading, NoteSignature, TrustedRoster } from './protocol.ts';

/**
 * Opens a note, and says whether its author signed it. Bytes whose SHA-256 is not its id were changed; a note that names
 * another report was moved.
 *
 * @param about what the service says of it
 */
export async function openNote(
  about: AboutNote,
  note: string,
  sealed: Uint8Array,
  key: PrivateKey,
  trusted: TrustedRoster,
): Promise<NoteReading> {
  if (!(await isNamedBy(note, sealed))) return { ok: false, reason: 'damaged' };
  try {
    const found = readNoteText(await open(sealed, key));
    if (!found) return { ok: false, reason: 'damaged' };
    if (found.report !== about.report) return { ok: false, reason: 'other-report' };
    return { ok: true, text: found.text, signature: await signatureOf(found, about, trusted) };
  } catch (error) {
    return { ok: false, reason: error instanceof OpenError && error.code === 'other-keys' ? 'other-key' : 'damaged' };
  }
}

/**
 * A note that the service gives to another author or kind than it says of itself has no signature that holds; nor has one that
 * a key of today's roster did not make though it should have. A key that the roster does not name tells nothing.
 */
async function signatureOf({ signed }: FoundNote, about: AboutNote, trusted: TrustedRoster): Promise<NoteSignature> {
  if (!signed) return 'none';
  if (signed.author !== about.author || signed.kind !== about.kind) return 'bad';
  const named = await namedKeys(trusted);
  const maker = named.find(({ print }) => print === signed.key);
  if (!maker) return 'unknown';
  if (maker.member !== signed.author) return 'bad';
  const bytes = decode(signed.signature);
  return bytes && (await verifyDetached(signed.bytes, bytes, maker.key)) ? 'good' : 'bad';
}

async function namedKeys({ root, signed }: TrustedRoster) {
  const roster = await verifyRoster(signed, { rootFingerprint: root, today: new Date() }).catch(() => undefined);
  const members = roster?.desks.flatMap((desk) => desk.members) ?? [];
  return Promise.all(
    members.map(async (member) => {
      const key = await readPublicKey(member.key);
      return { member: member.id, key, print: fingerprint(key) };
    }),
  );
}

function decode(text: string): Uint8Array | undefined {
  try {
    return decodeBase64Url(text);
  } catch {
    return undefined;
  }
}
