import { ProblemError } from '../../api/problem.ts';
import { appendAudit } from '../../audit/append.ts';
import { encodeHex } from '../../envelope/hex.ts';
import type { Store } from '../../store/openStore.ts';
import { keptTime } from '../casework/keptTime.ts';
import { type CaseOf, readCase } from '../casework/readCase.ts';
import { asMemberOpens } from '../resealing/addedFor.ts';

export interface ExportOf extends CaseOf {
  readonly exportId: string;
  readonly now: Date;
}

/**
 * Hands out an export's sealed bytes, and records who had them; undefined where the member's desks have no such export.
 * @throws ProblemError `content-erased` when they went with the words of their report; nothing is recorded then
 */
export async function readSealedExport(store: Store, { exportId, now, ...of }: ExportOf): Promise<Buffer | undefined> {
  return store.db.transaction().execute(async (transaction) => {
    const kept = await readCase(transaction, of, false);
    if (!kept) return undefined;
    const row = await transaction
      .selectFrom('export')
      .select(['sealed', 'object', 'erased'])
      .where('export_id', '=', exportId)
      .where('report_id', '=', of.id as Buffer)
      .where('desk', '=', kept.desk)
      .executeTakeFirst();
    if (!row) return undefined;
    if (row.erased) throw new ProblemError('content-erased');
    await appendAudit(transaction, {
      actor: of.member,
      action: 'export.read',
      at: keptTime(kept.file.receivedHour, now),
      reportId: of.id,
      desk: kept.desk,
      detail: { export: exportId, object: encodeHex(row.object) },
    });
    return asMemberOpens(transaction, of.member, row.object, row.sealed);
  });
}
