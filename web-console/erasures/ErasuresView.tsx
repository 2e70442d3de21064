import type { Me } from '../../src/staff/wire.ts';
import { shortId } from '../queue/reportWords.ts';
import { dayWords, momentWords } from '../queue/timeWords.ts';
import { routeHref } from '../route.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { useErasures } from './useErasures.ts';

interface ErasuresViewProps {
  readonly me: Me;
  /** Grows when something has changed at the desks. */
  readonly changes: number;
  /** The service's time less this device's, in milliseconds. */
  readonly skew: number;
  readonly onSignedOut: () => void;
}

const HEADINGS = ['Report', 'Erased on', 'Received', 'Desk'];

/** Closed reports whose words go soon, so that somebody can put a hold on one before. */
export function ErasuresView({ me, changes, skew, onSignedOut }: ErasuresViewProps) {
  const erasures = useErasures(changes, onSignedOut);
  const now = Date.now() + skew;
  const desk = (id: string): string => me.desks.find((one) => one.id === id)?.name.en ?? id;
  return (
    <>
      <PageHeading title="To be erased soon">To be erased soon</PageHeading>
      {erasures === undefined && <p role="status">Reading the list…</p>}
      {erasures === null && (
        <Notice tone="warn" title="The list could not be fetched" role="alert">
          <p>The service did not answer. Open this page again.</p>
        </Notice>
      )}
      {erasures && (
        <p class="lead">
          The words of a closed report go {erasures.days} days after its export arrived and it was closed. Here are
          those that go within {erasures.withinDays} days. To keep one, open it and place a hold.
        </p>
      )}
      {erasures?.reports.length === 0 && <p class="lead">Nothing is to be erased soon.</p>}
      {erasures && erasures.reports.length > 0 && (
        <table class="queue" role="table">
          <caption class="visually-hidden">Reports whose words are erased soon, the soonest first</caption>
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
            {erasures.reports.map((report) => (
              <tr key={report.id} role="row" class="queue-row">
                <th role="rowheader" scope="row">
                  <a class="queue-link" href={routeHref({ view: 'report', id: report.id })}>
                    <span class="visually-hidden">Report </span>
                    <span class="id">{shortId(report.id)}</span>
                  </a>
                </th>
                <td role="cell">
                  <span class="cell-label">Erased on </span>
                  {dayWords(report.erasedFrom, now)}
                </td>
                <td role="cell" class="quiet">
                  <span class="cell-label">Received </span>
                  {momentWords(report.receivedHour, now)}
                </td>
                <td role="cell" class="quiet">
                  <span class="cell-label">Desk </span>
                  {desk(report.desk)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {erasures?.more && <p class="hint">There are more. They come up here as these go.</p>}
    </>
  );
}
