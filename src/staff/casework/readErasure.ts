import type { Store } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import type { CaseFile } from '../../triage/case/caseFile.ts';
import { isFrozen } from '../../triage/case/outgoing.ts';
import { erasureDay } from '../../triage/retention/erasureDay.ts';
import type { CaseView } from './wire.ts';

interface Row {
  readonly erased_on: string | null;
  readonly counts_from: Date | null;
  readonly waits: boolean;
}

/** When the words of a case go, or went, and what keeps them. The date is the view's that the erasing itself reads. */
export async function readErasure(
  store: Store,
  id: Uint8Array,
  file: CaseFile,
  days: number,
): Promise<CaseView['erasure']> {
  const { rows } = await sql<Row>`
    SELECT erased_on::text, (SELECT counts_from FROM erasable WHERE erasable.report_id = triage.report_id),
      EXISTS (
        SELECT FROM export
        WHERE export.report_id = triage.report_id AND export.desk = triage.desk
          AND export.state IN ('proposed', 'approved', 'released')) AS waits
    FROM triage WHERE report_id = ${id}`.execute(store.db);
  const { erased_on: erasedOn = null, counts_from: from = null, waits = false } = rows[0] ?? {};
  return {
    erasedOn,
    on: from && erasureDay(from, days).toISOString(),
    kept: erasedOn || from ? [] : keptBy(file, waits),
    days,
  };
}

function keptBy(file: CaseFile, waits: boolean): CaseView['erasure']['kept'] {
  const kept: CaseView['erasure']['kept'] = [];
  if (file.stage !== 'CLOSED') kept.push('open');
  if (file.hold) kept.push('hold');
  if (isFrozen(file)) kept.push('chis');
  if (waits) kept.push('export-waits');
  return kept.length > 0 ? kept : ['no-export'];
}
