import type { AuditEntryView } from '../../src/staff/audit/wire.ts';
import { actionWords, detailWords, timeWords } from './auditWords.ts';

const HEADS = ['Number', 'When', 'Who', 'What', 'Report', 'Desk', 'Details'];

/**
 * The entries. On a narrow screen the rows become cards by style alone; the roles are written out because a table that is
 * not displayed as one loses them.
 */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntryView[] }) {
  return (
    <table class="audit" role="table">
      <caption class="visually-hidden">Entries of the audit, newest first</caption>
      <thead role="rowgroup">
        <tr role="row">
          {HEADS.map((head) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {entries.map((entry) => (
          <tr key={entry.seq} role="row">
            <th role="rowheader" scope="row">
              {entry.seq}
            </th>
            <td role="cell">
              <time dateTime={entry.at}>{timeWords(entry.at)}</time>
            </td>
            <td role="cell">{entry.actor}</td>
            <td role="cell">{actionWords(entry.action)}</td>
            <td role="cell">{entry.report && <span class="id">{entry.report.slice(0, 8)}</span>}</td>
            <td role="cell">{entry.desk}</td>
            <td role="cell" class="quiet audit-detail">
              {detailWords(entry.detail)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
