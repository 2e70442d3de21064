import { seal } from '../../src/seal/seal.ts';
import { deskKeys } from './deskKeys.ts';
import { writeNoteText } from './noteText.ts';
import type { SealedForDesk, ToDesk } from './protocol.ts';

/** Seals a note about a report to the keys of a desk. */
export async function sealNote(report: string, text: string, to: ToDesk): Promise<SealedForDesk> {
  const bytes = writeNoteText(report, text);
  if (!bytes) return { ok: false, reason: 'too-long' };
  const keys = await deskKeys(to);
  return keys ? { ok: true, sealed: await seal(bytes, keys) } : { ok: false, reason: 'roster' };
}
