import { auditActions, type Processing } from '../../audit/actions.ts';
import type { AuditDetail } from '../../audit/event.ts';
import { encodeHex } from '../../envelope/hex.ts';
import type { EntryRow } from './selectEntries.ts';
import type { AuditEntryView } from './wire.ts';

const PROCESSING_OF: Readonly<Record<string, Processing>> = auditActions;

/** An entry as the API gives it. */
export function describeEntry(row: EntryRow): AuditEntryView {
  return {
    seq: Number(row.seq),
    at: row.at.toISOString(),
    actor: row.actor,
    action: row.action,
    processing: Object.hasOwn(PROCESSING_OF, row.action) ? (PROCESSING_OF[row.action] ?? null) : null,
    report: row.report_id && encodeHex(row.report_id),
    desk: row.desk,
    detail: readDetail(row.detail),
    hash: encodeHex(row.hash),
  };
}

/** A detail that somebody changed in the database may be anything; the viewer still shows the entry. */
function readDetail(text: string): AuditDetail {
  try {
    const detail: unknown = JSON.parse(text);
    if (typeof detail !== 'object' || detail === null) return {};
    return Object.fromEntries(
      Object.entries(detail).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value)),
    );
  } catch {
    return {};
  }
}
