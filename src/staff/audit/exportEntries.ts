import { encodeHex } from '../../envelope/hex.ts';
import type { Store } from '../../store/openStore.ts';
import { csvLine } from '../csv/writeCsv.ts';
import { describeEntry } from './describeEntry.ts';
import { EXPORT_PAGE_SIZE } from './limits.ts';
import { selectEntries } from './selectEntries.ts';
import type { AuditFilter } from './wire.ts';

const HEAD = ['seq', 'at', 'actor', 'action', 'processing', 'report', 'desk', 'detail', 'hash'];

/** The entries that a filter lets through as CSV, newest first, read as fast as they are taken. */
export function exportEntries(store: Store, filter: AuditFilter): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let before: number | undefined;
  let text = csvLine(HEAD);
  return new ReadableStream({
    pull: async (controller) => {
      const rows = await selectEntries(store, before === undefined ? filter : { ...filter, before }, EXPORT_PAGE_SIZE);
      for (const row of rows) {
        const { seq, at, actor, action, processing, desk } = describeEntry(row);
        const report = row.report_id && encodeHex(row.report_id);
        text += csvLine([seq, at, actor, action, processing, report, desk, row.detail, encodeHex(row.hash)]);
        before = seq;
      }
      controller.enqueue(encoder.encode(text));
      text = '';
      if (rows.length < EXPORT_PAGE_SIZE) controller.close();
    },
  });
}
