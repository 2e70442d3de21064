import type { CaseView, WrittenNote } from '../../src/staff/casework/wire.ts';
import { addNote } from '../api/caseApi.ts';
import { Problem } from '../api/problem.ts';
import { readRoster } from '../api/staffApi.ts';
import type { Keyring } from '../key/keyring.ts';

/** Seals a note to the desk's keys of today and sends it; gives why not, or undefined when it is kept. */
export async function keepNote(
  { id, desk }: CaseView,
  kind: WrittenNote['kind'],
  text: string,
  keyring: Keyring,
  root: string,
): Promise<string | undefined> {
  if (text.trim() === '') return 'Write something first.';
  try {
    const sealed = await keyring.writeNote(id, text, { desk, root, signed: await readRoster() });
    if (!sealed.ok) {
      return sealed.reason === 'too-long'
        ? 'It is too long. Keep it as two notes.'
        : 'The roster cannot be trusted, so nothing is sealed to it. Tell your administrator.';
    }
    await addNote(id, kind, sealed.sealed);
    return undefined;
  } catch (error) {
    return error instanceof Problem
      ? error.message
      : 'The service did not answer. Your words are still here; try again.';
  }
}
