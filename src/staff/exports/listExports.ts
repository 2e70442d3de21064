import { encodeBase64Url } from '../../envelope/base64url.ts';
import { encodeHex } from '../../envelope/hex.ts';
import type { Store } from '../../store/openStore.ts';
import type { Actor } from '../../triage/case/actor.ts';
import type { CaseFile } from '../../triage/case/caseFile.ts';
import { EXPORT_STEPS, refusalOfStep } from '../../triage/case/exports/changeExport.ts';
import { refusalToPropose } from '../../triage/case/exports/proposeExport.ts';
import { REFUSALS, type Refusal } from '../../triage/case/refusals.ts';
import { EXPORT_KINDS } from '../../triage/rules/case/exports.ts';
import { type CaseOf, readCase } from '../casework/readCase.ts';
import { type ExportRow, exportFileOf, readExports } from './readExport.ts';
import type { ExportsView, ExportView } from './wire.ts';

export interface ExportsSeen extends CaseOf {
  readonly actor: Actor;
}

/** What has gone out of a case or is to, and what the member can do about it; undefined where they have no such case. */
export async function listExports(store: Store, seen: ExportsSeen): Promise<ExportsView | undefined> {
  const kept = await readCase(store.db, seen, false);
  if (!kept) return undefined;
  const rows = await readExports(store.db, seen.id, kept);
  const refusals = EXPORT_KINDS.map(({ code }) => [code, inWords(refusalToPropose(code, kept.file, seen.actor))]);
  return {
    desk: kept.desk,
    refusals: Object.fromEntries(refusals) as ExportsView['refusals'],
    exports: rows.map((row) => described(row, kept.file, seen.actor)),
  };
}

const inWords = (refusal: Refusal | undefined) => (refusal ? { code: refusal, words: REFUSALS[refusal] } : null);

function described(row: ExportRow, file: CaseFile, actor: Actor): ExportView {
  const item = exportFileOf(row);
  const refusals = EXPORT_STEPS.map((step) => [step, inWords(refusalOfStep(step, item, file, actor))]);
  return {
    id: row.export_id,
    ...item,
    proposedHour: row.proposed_hour.toISOString(),
    approval: row.approval && encodeBase64Url(row.approval),
    releasedAt: row.released_at?.toISOString() ?? null,
    file: row.released_file && encodeHex(row.released_file),
    keys: row.recipient_keys,
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    reference: row.reference,
    refusals: Object.fromEntries(refusals) as ExportView['refusals'],
  };
}
