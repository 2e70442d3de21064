import { appendAudit } from '../../audit/append.ts';
import { encodeHex } from '../../envelope/hex.ts';
import { reportId } from '../../envelope/id.ts';
import { receivedHour } from '../../intake/receivedHour.ts';
import type { Store } from '../../store/openStore.ts';
import { isClear } from '../../triage/case/actor.ts';
import { fromHex } from '../queue/queueCursor.ts';
import { keptTime } from './keptTime.ts';
import { type CaseOf, readCase } from './readCase.ts';

export interface NewNote extends CaseOf {
  readonly kind: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
  readonly now: Date;
}

/** Keeps a sealed note beside a case; the same bytes again are the same note. Only who is in no conflict writes one. */
export async function addNote(
  store: Store,
  note: NewNote,
): Promise<'added' | 'not-found' | 'conflict-first' | 'content-erased'> {
  const id = fromHex(await reportId(note.sealed));
  return store.db.transaction().execute(async (transaction) => {
    const kept = await readCase(transaction, note, true);
    if (!kept) return 'not-found';
    if (kept.file.erased) return 'content-erased';
    if (!isClear(kept.file, note.member)) return 'conflict-first';
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('case_note')
      .values({
        report_id: note.id,
        id,
        kind: note.kind,
        desk: kept.desk,
        author: note.member,
        written_hour: receivedHour(note.now),
        sealed: note.sealed,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return 'added';
    await appendAudit(transaction, {
      actor: note.member,
      action: 'case.note-written',
      at: keptTime(kept.file.receivedHour, note.now),
      reportId: note.id,
      desk: kept.desk,
      detail: { kind: note.kind, note: encodeHex(id) },
    });
    return 'added';
  });
}
