import type { CaseView, WrittenNote } from '../../src/staff/casework/wire.ts';
import { addNote } from '../api/caseApi.ts';
import { Problem } from '../api/problem.ts';
import { readRoster } from '../api/staffApi.ts';
import type { Keyring } from '../key/keyring.ts';

/** What became of a note: why it was not kept, or whether it is signed. */
export type KeptNote = { readonly ok: true; readonly signed: boolean } | { readonly ok: false; readonly words: string };

/** Signs a note, seals it to the desk's keys of today and sends it. */
export async function keepNote(
  { id, desk }: CaseView,
  kind: WrittenNote['kind'],
  author: string,
  text: string,
  keyring: Keyring,
  root: string,
): Promise<KeptNote> {
  if (text.trim() === '') return failed('Write something first.');
  try {
    const sealed = await keyring.writeNote({ report: id, kind, author }, text, {
      desk,
      root,
      signed: await readRoster(),
    });
    if (!sealed.ok) {
      return failed(
        sealed.reason === 'too-long'
          ? 'It is too long. Keep it as two notes.'
          : 'The roster cannot be trusted, so nothing is sealed to it. Tell your administrator.',
      );
    }
    await addNote(id, kind, sealed.sealed);
    return { ok: true, signed: sealed.signed };
  } catch (error) {
    return failed(
      error instanceof Problem ? error.message : 'The service did not answer. Your words are still here; try again.',
    );
  }
}

const failed = (words: string): KeptNote => ({ ok: false, words });
