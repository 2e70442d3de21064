import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import type { ExportProposal, ExportsView, StepBodies } from '../../src/staff/exports/wire.ts';
import { call, send } from '../api/staffApi.ts';

/** What goes out of a case. */
export async function readExports(report: string): Promise<ExportsView> {
  return (await call(`/cases/${report}/exports`, 'console')).json();
}

/** Proposes a document that was sealed here. */
export async function propose(
  report: string,
  sealed: Uint8Array,
  proposal: Omit<ExportProposal, 'sealed'>,
): Promise<void> {
  await send('POST', `/cases/${report}/exports`, { ...proposal, sealed: encodeBase64Url(sealed) });
}

/** An export's sealed bytes; the service records who had them. */
export async function fetchExport(report: string, id: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await call(`/cases/${report}/exports/${id}`, 'person')).arrayBuffer());
}

/** Takes one step with an export. */
export async function takeStep<Step extends keyof StepBodies>(
  report: string,
  id: string,
  step: Step,
  body: StepBodies[Step],
): Promise<void> {
  await send('POST', `/cases/${report}/exports/${id}/${step}`, body);
}
