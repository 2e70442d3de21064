import type { Ref } from 'preact';
import type { QueuedReport, QueueView } from '../../src/staff/wire.ts';
import { routeHref } from '../route.ts';
import { Tag } from '../ui/Tag.tsx';
import { ClockLine } from './ClockLine.tsx';
import { nextClock } from './clockWords.ts';
import { channelWords, shortId } from './reportWords.ts';
import { momentWords } from './timeWords.ts';

interface QueueTableProps {
  readonly view: QueueView;
  readonly reports: readonly QueuedReport[];
  /** The service's time. */
  readonly now: number;
  readonly tableRef: Ref<HTMLTableElement>;
}

/**
 * The rows of the queue. On a narrow screen the rows become cards by style alone;
 * the roles are written out because a table that is not displayed as one loses them.
 */
export function QueueTable({ view, reports, now, tableRef }: QueueTableProps) {
  return (
    <table class="queue" role="table" ref={tableRef}>
      <caption class="visually-hidden">
        {view === 'waiting' ? 'Reports that nobody has opened, most urgent first' : 'Opened reports, newest first'}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            Report
          </th>
          <th role="columnheader" scope="col">
            Next
          </th>
          <th role="columnheader" scope="col">
            Due
          </th>
          <th role="columnheader" scope="col">
            Received
          </th>
          <th role="columnheader" scope="col">
            Came by
          </th>
          {view === 'opened' && (
            <th role="columnheader" scope="col">
              Opened by
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {reports.map((report) => (
          <QueueRow key={report.id} view={view} report={report} now={now} />
        ))}
      </tbody>
    </table>
  );
}

interface QueueRowProps {
  readonly view: QueueView;
  readonly report: QueuedReport;
  readonly now: number;
}

function QueueRow({ view, report, now }: QueueRowProps) {
  const clock = nextClock(report);
  return (
    <tr role="row" class={report.overdue ? 'queue-row queue-row-overdue' : 'queue-row'}>
      <th role="rowheader" scope="row">
        <a class="queue-link" href={routeHref({ view: 'report', id: report.id })} data-report={report.id}>
          <span class="visually-hidden">Report </span>
          <span class="id">{shortId(report.id)}</span>
        </a>
        {report.priority && <Tag tone="strong">Priority</Tag>}
      </th>
      <td role="cell">
        {clock ? <ClockLine clock={clock} receivedHour={report.receivedHour} now={now} /> : 'All clocks done'}
      </td>
      <td role="cell" class="quiet">
        <span class="cell-label">Due </span>
        {clock && momentWords(clock.dueAt, now)}
      </td>
      <td role="cell" class="quiet">
        <span class="cell-label">Received </span>
        {momentWords(report.receivedHour, now)}
      </td>
      <td role="cell" class="quiet">
        <span class="cell-label">Came by </span>
        {channelWords(report.channel)}
      </td>
      {view === 'opened' && (
        <td role="cell" class="quiet">
          <span class="cell-label">Opened by </span>
          {[...new Set(report.openings.map((opening) => opening.member))].join(', ')}
        </td>
      )}
    </tr>
  );
}
