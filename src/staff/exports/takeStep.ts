import { appendAudit } from '../../audit/append.ts';
import { decodeBase64Url } from '../../envelope/base64url.ts';
import type { Store } from '../../store/openStore.ts';
import type { Actor } from '../../triage/case/actor.ts';
import { changeExport, type ExportStep } from '../../triage/case/exports/changeExport.ts';
import { keptTime } from '../casework/keptTime.ts';
import { type CaseOf, readCase } from '../casework/readCase.ts';
import { fromHex } from '../queue/queueCursor.ts';
import type { ExportAnswer } from './keepProposal.ts';
import { exportFileOf, readExports } from './readExport.ts';
import type { StepBodies } from './wire.ts';

/** A step, and what it is given. */
export type Given = { [Step in ExportStep]: { readonly step: Step; readonly body: StepBodies[Step] } }[ExportStep];

export interface StepOf extends CaseOf {
  readonly exportId: string;
  readonly actor: Actor;
  readonly now: Date;
}

const ACTIONS = {
  approve: 'export.approved',
  refuse: 'export.refused',
  release: 'export.released',
  acknowledge: 'export.acknowledged',
} as const;

/** Takes one step with an export: rules, record and audit in one transaction. */
export async function takeStep(store: Store, of: StepOf, given: Given): Promise<ExportAnswer> {
  const { exportId, actor, now } = of;
  return store.db.transaction().execute(async (transaction): Promise<ExportAnswer> => {
    const kept = await readCase(transaction, of, true);
    const row = kept && (await readExports(transaction, of.id, kept)).find((one) => one.export_id === exportId);
    if (!kept || !row) return { ok: false, reason: 'not-found' };
    const object = 'object' in given.body ? given.body.object : null;
    const stepped = changeExport(given.step, exportFileOf(row), kept.file, actor, object);
    if (!stepped.ok) return { ok: false, reason: 'refused', refusal: stepped.refusal };
    const { state, approvedBy, refusedBy, releasedBy, acknowledgedBy } = stepped.item;
    const at = keptTime(kept.file.receivedHour, now);
    await transaction
      .updateTable('export')
      .set({
        state,
        approved_by: approvedBy,
        refused_by: refusedBy,
        released_by: releasedBy,
        acknowledged_by: acknowledgedBy,
        ...columnsOf(given, at),
      })
      .where('export_id', '=', exportId)
      .execute();
    await appendAudit(transaction, {
      actor: actor.id,
      action: ACTIONS[given.step],
      at,
      reportId: of.id,
      desk: kept.desk,
      detail: { export: exportId, kind: row.kind, ...detailOf(given, row.recipient) },
    });
    return { ok: true };
  });
}

function columnsOf(given: Given, at: Date) {
  switch (given.step) {
    case 'approve':
      return { approved_object: fromHex(given.body.object), approval: decodeBase64Url(given.body.approval) };
    case 'release':
      return { released_at: at, released_file: fromHex(given.body.file), recipient_keys: [...given.body.keys] };
    case 'acknowledge':
      return { acknowledged_at: at, reference: given.body.reference };
    case 'refuse':
      return {};
  }
}

function detailOf(given: Given, recipient: string): Record<string, string> {
  switch (given.step) {
    case 'approve':
      return { object: given.body.object };
    case 'release':
      return { recipient, object: given.body.object, file: given.body.file, keys: given.body.keys.join(',') };
    case 'acknowledge':
      return { reference: given.body.reference };
    case 'refuse':
      return {};
  }
}
