import { decodeBase64Url } from '../../src/envelope/base64url.ts';
import type { ExportView } from '../../src/staff/exports/wire.ts';
import { readRoster } from '../api/staffApi.ts';
import type { ApprovalState, KeptExport } from '../opener/outProtocol.ts';
import { failureWords } from './failureWords.ts';
import { fetchExport } from './outApi.ts';
import type { OutContext } from './outContext.ts';
import type { Paper } from './paper/paper.ts';

/** An export as it was read on this device. */
export interface ReadExport {
  readonly kept: KeptExport;
  readonly paper: Paper;
  readonly approval: ApprovalState;
}

const UNREADABLE = {
  'other-key': 'It is not sealed to your key.',
  damaged: 'It was changed after it was proposed. Do not let it out; tell your administrator.',
  'other-report': 'It was written about another report. Do not let it out; tell your administrator.',
};

/** Fetches and opens an export and checks the approval that the service has of it; gives why not where it does not open. */
export async function readKept(
  { view, keyring, root }: OutContext,
  { id, object, approvedBy, approval }: ExportView,
): Promise<ReadExport | string> {
  try {
    const kept = { report: view.id, id, object, sealed: await fetchExport(view.id, id) };
    const to = { desk: view.desk, root, signed: await readRoster() };
    const word =
      approvedBy !== null && approval !== null ? { by: approvedBy, signature: decodeBase64Url(approval) } : null;
    const reading = await keyring.out.read(kept, word, to);
    return reading.ok ? { kept, paper: reading.paper, approval: reading.approval } : UNREADABLE[reading.reason];
  } catch (error) {
    return failureWords(error);
  }
}
