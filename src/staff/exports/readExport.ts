import { encodeHex } from '../../envelope/hex.ts';
import type { ExportTable } from '../../store/exportTables.ts';
import type { Executor } from '../../store/openStore.ts';
import type { Selectable } from '../../store/sql.ts';
import type { ExportFile } from '../../triage/case/exports/exportFile.ts';
import type { ExportKind, ExportRecipient, ExportState } from '../../triage/rules/case/exports.ts';
import type { KeptCase } from '../casework/readCase.ts';

export type ExportRow = Omit<Selectable<ExportTable>, 'sealed' | 'erased'>;

const COLUMNS = [
  'export_id',
  'report_id',
  'desk',
  'kind',
  'recipient',
  'state',
  'object',
  'proposed_by',
  'proposed_hour',
  'approved_by',
  'approved_object',
  'approval',
  'refused_by',
  'released_by',
  'released_at',
  'released_file',
  'recipient_keys',
  'acknowledged_by',
  'acknowledged_at',
  'reference',
] as const satisfies readonly (keyof ExportTable)[];

/** A case's exports without their sealed bytes, oldest first; only the desk's own, since others are sealed to other keys. */
export async function readExports(executor: Executor, id: Uint8Array, { desk }: KeptCase): Promise<ExportRow[]> {
  return executor
    .selectFrom('export')
    .select(COLUMNS)
    .where('report_id', '=', id as Buffer)
    .where('desk', '=', desk)
    .orderBy('proposed_hour')
    .orderBy('export_id')
    .execute();
}

/** A row as the state machine has it. The codes are those of the schema's checks. */
export function exportFileOf(row: ExportRow): ExportFile {
  return {
    kind: row.kind as ExportKind,
    recipient: row.recipient as ExportRecipient,
    state: row.state as ExportState,
    object: encodeHex(row.object),
    proposedBy: row.proposed_by,
    approvedBy: row.approved_by,
    refusedBy: row.refused_by,
    releasedBy: row.released_by,
    acknowledgedBy: row.acknowledged_by,
  };
}
