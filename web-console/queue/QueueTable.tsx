import type { Ref } from 'preact';
import type { QueuedReport, QueueView } from '../../src/staff/queue/wire.ts';
import { routeHref } from '../route.ts';
import { Tag } from '../ui/Tag.tsx';
import { ClockLine } from './ClockLine.tsx';
import { nextClock } from './clockWords.ts';
import { holderWords } from './holderWords.ts';
import { channelWords, markWords, priorityWords, shortId, stateWords } from './reportWords.ts';
import { momentWords } from './timeWords.ts';
import { wordsOf } from './viewWords.ts';

interface QueueTableProps {
  readonly view: QueueView;
  readonly reports: readonly QueuedReport[];
  /** The member's id. */
  readonly me: string;
  /** The service's time. */
  readonly now: number;
  readonly tableRef: Ref<HTMLTableElement>;
  /** Takes a report that nobody has; undefined for who may not. */
  readonly onClaim: ((id: string) => void) | undefined;
}

const HEADINGS = ['Report', 'Next', 'Due', 'Priority', 'Received', 'Came by', 'State', 'Who has it'];

/**
 * The rows of the queue. On a narrow screen the rows become cards by style alone;
 * the roles are written out because a table that is not displayed as one loses them.
 */
export function QueueTable({ view, reports, me, now, tableRef, onClaim }: QueueTableProps) {
  return (
    <table class="queue" role="table" ref={tableRef}>
      <caption class="visually-hidden">{wordsOf(view).caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {HEADINGS.map((heading) => (
            <th key={heading} role="columnheader" scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {reports.map((report) => (
          <QueueRow key={report.id} report={report} me={me} now={now} onClaim={onClaim} />
        ))}
      </tbody>
    </table>
  );
}

interface QueueRowProps extends Pick<QueueTableProps, 'me' | 'now' | 'onClaim'> {
  readonly report: QueuedReport;
}

function QueueRow({ report, me, now, onClaim }: QueueRowProps) {
  const clock = nextClock(report);
  const { assignment, categories, flags } = report;
  const marks = markWords(categories, flags);
  return (
    <tr role="row" class={report.overdue ? 'queue-row queue-row-overdue' : 'queue-row'}>
      <th role="rowheader" scope="row">
        <a class="queue-link" href={routeHref({ view: 'report', id: report.id })} data-report={report.id}>
          <span class="visually-hidden">Report </span>
          <span class="id">{shortId(report.id)}</span>
        </a>
        {report.priority && <Tag tone="strong">Marked urgent</Tag>}
      </th>
      <td role="cell">{clock ? <ClockLine clock={clock} now={now} /> : 'All clocks done'}</td>
      <td role="cell" class="quiet">
        <span class="cell-label">Due </span>
        {clock && momentWords(clock.dueAt, now)}
      </td>
      <td role="cell" class={report.assessedPriority === 'high' ? 'quiet queue-high' : 'quiet'}>
        <span class="cell-label">Priority </span>
        {priorityWords(report.assessedPriority)}
      </td>
      <td role="cell" class="quiet">
        <span class="cell-label">Received </span>
        {momentWords(report.receivedHour, now)}
      </td>
      <td role="cell" class="quiet">
        <span class="cell-label">Came by </span>
        {channelWords(report.channel)}
      </td>
      <td role="cell" class="quiet">
        <span class="cell-label">State </span>
        {stateWords(report.state)}
        {marks !== '' && <span class="row-marks">{marks}</span>}
      </td>
      <td role="cell" class={assignment === null && onClaim ? 'queue-who' : 'quiet queue-who'}>
        <span class="cell-label">Who has it </span>
        {assignment === null && onClaim ? (
          <button type="button" class="button button-secondary button-small" onClick={() => onClaim(report.id)}>
            Take it<span class="visually-hidden">, report {shortId(report.id)}</span>
          </button>
        ) : (
          holderWords(assignment, me, now)
        )}
      </td>
    </tr>
  );
}
