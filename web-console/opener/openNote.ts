import { isNamedBy } from '../../src/seal/keyPackets.ts';
import type { PrivateKey } from '../../src/seal/keys.ts';
import { OpenError, open } from '../../src/seal/open.ts';
import { readNoteText } from './noteText.ts';
import type { NoteReading } from './protocol.ts';

/** Opens a note. Bytes whose SHA-256 is not its id were changed; a note that names another report was moved. */
export async function openNote(
  report: string,
  note: string,
  sealed: Uint8Array,
  key: PrivateKey,
): Promise<NoteReading> {
  if (!(await isNamedBy(note, sealed))) return { ok: false, reason: 'damaged' };
  try {
    const found = readNoteText(await open(sealed, key));
    if (!found) return { ok: false, reason: 'damaged' };
    return found.report === report ? { ok: true, text: found.text } : { ok: false, reason: 'other-report' };
  } catch (error) {
    return { ok: false, reason: error instanceof OpenError && error.code === 'other-keys' ? 'other-key' : 'damaged' };
  }
}
