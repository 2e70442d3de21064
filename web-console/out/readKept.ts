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
  /** The approval that was checked: the service may have another one by now. */
  readonly checked: string | null;
}

const UNREADABLE = {
  'other-key': 'It is not sealed to your key.',
  damaged: 'It was changed after it was proposed. Do not let it out; tell your administrator.',
  'other-report': 'It was written about another report. Do not let it out; tell your administrator.',
};

/** Fetches and opens an export and checks the approval that the service has of it; gives why not where it does not open. */
export async function readKept(context: OutContext, item: ExportView): Promise<ReadExport | string> {
  const { id, object } = item;
  const report = context.view.id;
  try {
    return await checkKept(context, item, { report, id, object, sealed: await fetchExport(report, id) });
  } catch (error) {
    return failureWords(error);
  }
}

/** Opens an export that was fetched before, and checks the approval that the service has of it now. */
export async function checkKept(
  { view, keyring, root }: OutContext,
  { approvedBy, approval }: ExportView,
  kept: KeptExport,
): Promise<ReadExport | string> {
  try {
    const to = { desk: view.desk, root, signed: await readRoster() };
    const word =
      approvedBy !== null && approval !== null ? { by: approvedBy, signature: decodeBase64Url(approval) } : null;
    const reading = await keyring.out.read(kept, word, to);
    if (!reading.ok) return UNREADABLE[reading.reason];
    return { kept, paper: reading.paper, approval: reading.approval, checked: approval };
  } catch (error) {
    return failureWords(error);
  }
}
