import type { Store } from '../store/openStore.ts';
import type { AuditEntry } from './entry.ts';

/** A page takes a few megabytes however long the chain is, and its round trip counts for little. */
const PAGE_SIZE = 5_000;

/** Every entry after a number, in the order of the numbers and a page at a time: memory stays flat. */
export async function* readEntries(store: Store, from = 0): AsyncGenerator<AuditEntry> {
  let after = from;
  while (true) {
    const rows = await store.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('seq', '>', String(after))
      .orderBy('seq')
      .limit(PAGE_SIZE)
      .execute();
    for (const { seq, report_id, ...row } of rows) yield { seq: Number(seq), reportId: report_id, ...row };
    if (rows.length < PAGE_SIZE) return;
    after = Number(rows.at(-1)?.seq);
  }
}
