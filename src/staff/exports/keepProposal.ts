import { appendAudit } from '../../audit/append.ts';
import { encodeHex } from '../../envelope/hex.ts';
import { reportId } from '../../envelope/id.ts';
import { receivedHour } from '../../intake/receivedHour.ts';
import type { Store } from '../../store/openStore.ts';
import type { Actor } from '../../triage/case/actor.ts';
import { refusalOfProposal } from '../../triage/case/exports/proposeExport.ts';
import type { Refusal } from '../../triage/case/refusals.ts';
import type { ExportKind, ExportRecipient } from '../../triage/rules/case/exports.ts';
import { keptTime } from '../casework/keptTime.ts';
import { type CaseOf, readCase } from '../casework/readCase.ts';
import { MAX_EXPORTS } from './limits.ts';
import { readExports } from './readExport.ts';

export interface NewExport extends CaseOf {
  readonly exportId: string;
  readonly kind: ExportKind;
  readonly recipient: ExportRecipient;
  readonly sealed: Uint8Array<ArrayBuffer>;
  readonly actor: Actor;
  readonly now: Date;
}

export type ExportAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-found' | 'taken' }
  | { readonly ok: false; readonly reason: 'refused'; readonly refusal: Refusal };

/** Keeps what somebody proposes to let out, sealed as it is. The same proposal again, of the same bytes, is the same one. */
export async function keepProposal(store: Store, proposal: NewExport): Promise<ExportAnswer> {
  const { exportId, kind, recipient, sealed, actor, now } = proposal;
  const object = await reportId(sealed);
  return store.db.transaction().execute(async (transaction): Promise<ExportAnswer> => {
    const kept = await readCase(transaction, proposal, true);
    if (!kept) return { ok: false, reason: 'not-found' };
    const refusal = refusalOfProposal({ kind, recipient }, kept.file, actor);
    if (refusal) return { ok: false, reason: 'refused', refusal };
    const before = await readExports(transaction, proposal.id, kept);
    const same = before.find((row) => row.export_id === exportId);
    if (same) {
      const isSame = encodeHex(same.object) === object && same.proposed_by === actor.id;
      return isSame ? { ok: true } : { ok: false, reason: 'taken' };
    }
    if (before.length >= MAX_EXPORTS) return { ok: false, reason: 'refused', refusal: 'export-too-many' };
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('export')
      .values({
        export_id: exportId,
        report_id: proposal.id,
        desk: kept.desk,
        kind,
        recipient,
        state: 'proposed',
        sealed,
        proposed_by: actor.id,
        proposed_hour: receivedHour(now),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return { ok: false, reason: 'taken' };
    await appendAudit(transaction, {
      actor: actor.id,
      action: 'export.proposed',
      at: keptTime(kept.file.receivedHour, now),
      reportId: proposal.id,
      desk: kept.desk,
      detail: { export: exportId, kind, recipient, object },
    });
    return { ok: true };
  });
}
