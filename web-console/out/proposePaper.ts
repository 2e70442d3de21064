import type { ExportRecipient } from '../../src/triage/rules/case/exports.ts';
import { readRoster } from '../api/staffApi.ts';
import { failureWords, ROSTER_WORDS } from './failureWords.ts';
import { propose } from './outApi.ts';
import type { OutContext } from './outContext.ts';
import type { Paper } from './paper/paper.ts';

/** Seals a document to the desk's keys of today and proposes it; gives why not, or undefined when it is kept. */
export async function proposePaper(
  { view, keyring, root }: OutContext,
  paper: Paper,
  recipient: ExportRecipient,
): Promise<string | undefined> {
  const id = crypto.randomUUID();
  try {
    const to = { desk: view.desk, root, signed: await readRoster() };
    const written = await keyring.out.write({ report: view.id, id }, paper, to);
    if (!written.ok) return written.reason === 'too-long' ? 'It is too long. Shorten it.' : ROSTER_WORDS;
    await propose(view.id, written.sealed, { id, kind: paper.kind, recipient });
    return undefined;
  } catch (error) {
    return failureWords(error);
  }
}
