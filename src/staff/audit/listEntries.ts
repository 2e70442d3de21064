import { auditActions } from '../../audit/actions.ts';
import type { Store } from '../../store/openStore.ts';
import { describeEntry } from './describeEntry.ts';
import { AUDIT_PAGE_SIZE } from './limits.ts';
import { selectEntries } from './selectEntries.ts';
import type { AuditPage, AuditQuery } from './wire.ts';

/** One page of the audit, newest first. Pages follow the number of the last entry seen, so that new ones move none. */
export async function listEntries(store: Store, query: AuditQuery): Promise<AuditPage> {
  const [rows, last, signed] = await Promise.all([
    selectEntries(store, query, AUDIT_PAGE_SIZE + 1),
    store.db.selectFrom('audit_entry').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst(),
    store.db.selectFrom('audit_checkpoint').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst(),
  ]);
  const page = rows.slice(0, AUDIT_PAGE_SIZE);
  return {
    entries: page.map(describeEntry),
    next: rows.length > page.length ? (page.at(-1)?.seq ?? null) : null,
    last: Number(last?.seq ?? 0),
    signedUntil: Number(signed?.seq ?? 0),
    actions: Object.keys(auditActions),
  };
}
