import { appendAudit } from '../../audit/append.ts';
import { encodeHex } from '../../envelope/hex.ts';
import type { Store } from '../../store/openStore.ts';
import { asMemberOpens } from '../resealing/addedFor.ts';
import { keptTime } from './keptTime.ts';
import { type CaseOf, readCase } from './readCase.ts';

export interface NoteOf extends CaseOf {
  /** SHA-256 of the note's sealed bytes. */
  readonly note: Uint8Array;
  readonly now: Date;
}

/** Hands out a note's sealed bytes, and records who had them; undefined where the member's desks have no such note. */
export async function readNote(store: Store, { note, now, ...of }: NoteOf): Promise<Uint8Array | undefined> {
  return store.db.transaction().execute(async (transaction) => {
    const kept = await readCase(transaction, of, false);
    if (!kept) return undefined;
    const row = await transaction
      .selectFrom('case_note')
      .select('sealed')
      .where('report_id', '=', of.id as Buffer)
      .where('id', '=', note as Buffer)
      .where('desk', '=', kept.desk)
      .executeTakeFirst();
    if (!row) return undefined;
    await appendAudit(transaction, {
      actor: of.member,
      action: 'case.note-read',
      at: keptTime(kept.file.receivedHour, now),
      reportId: of.id,
      desk: kept.desk,
      detail: { note: encodeHex(note) },
    });
    return asMemberOpens(transaction, of.member, note, row.sealed);
  });
}
