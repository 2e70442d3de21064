import { useEffect, useState } from 'preact/hooks';
import type { Statistics } from '../../src/staff/statistics/wire.ts';
import type { Me } from '../../src/staff/wire.ts';
import { isSignedOut } from '../api/problem.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Bars } from './Bars.tsx';
import { ChoiceForm } from './ChoiceForm.tsx';
import { FigureTable } from './FigureTable.tsx';
import { type Choice, readStatistics, statisticsFileHref } from './statisticsApi.ts';
import { hoursWords } from './statisticsWords.ts';

interface StatisticsViewProps {
  readonly me: Me;
  readonly onSignedOut: () => void;
}

/** A year in numbers, from which nobody's report can be made out. */
export function StatisticsView({ me, onSignedOut }: StatisticsViewProps) {
  const [choice, setChoice] = useState<Choice>({ year: undefined, desk: '' });
  const [shown, setShown] = useState<Statistics | undefined>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isOver = false;
    readStatistics(choice)
      .then((statistics) => {
        if (isOver) return;
        setShown(statistics);
        setFailed(false);
      })
      .catch((error) => {
        if (isSignedOut(error)) onSignedOut();
        else if (!isOver) setFailed(true);
      });
    return () => {
      isOver = true;
    };
  }, [choice, onSignedOut]);
  return (
    <>
      <PageHeading title="Statistics" caption={me.unit}>
        Statistics
      </PageHeading>
      <p class="lead">
        Full months only. Numbers under five are hidden, and so are others from which one could be worked out. Of what
        kind reporters were is counted by the members who read the reports, and kept beside none.
      </p>
      {failed && <Notice tone="bad" title="The statistics could not be fetched. Try again." role="alert" />}
      {!shown && !failed && <p role="status">Counting…</p>}
      {shown && (
        <>
          <ChoiceForm shown={shown} seesAll={me.permissions.includes('audit.read')} onChoice={setChoice} />
          <Figures statistics={shown} />
          <p class="audit-actions">
            <a
              class="button button-secondary"
              href={statisticsFileHref({ year: shown.year, desk: shown.desk ?? '' })}
              download={`candour-statistics-${shown.year}.csv`}
            >
              Download as CSV
            </a>
          </p>
        </>
      )}
    </>
  );
}

function Figures({ statistics }: { readonly statistics: Statistics }) {
  const { months, reports, questions, medianHours } = statistics;
  const all = [{ code: 'ALL', words: 'All reports', figures: reports.figures, year: reports.year }];
  return (
    <>
      <section aria-labelledby="stat-reports">
        <h2 id="stat-reports">Reports</h2>
        <Bars figures={reports.figures} label="Reports by month" />
        <FigureTable caption="Reports by month" months={months} rows={all} />
      </section>
      <section aria-labelledby="stat-times">
        <h2 id="stat-times">Median time from arrival</h2>
        <dl class="stat-times">
          <div>
            <dt>To the first opening</dt>
            <dd>{hoursWords(medianHours.open)}</dd>
          </div>
          <div>
            <dt>To the decision</dt>
            <dd>{hoursWords(medianHours.decide)}</dd>
          </div>
          <div>
            <dt>To the referral</dt>
            <dd>{hoursWords(medianHours.refer)}</dd>
          </div>
        </dl>
      </section>
      {questions.map(({ name, words, isOnePerReport, answers }) => (
        <section key={name} aria-labelledby={`stat-${name}`}>
          <h2 id={`stat-${name}`}>{words}</h2>
          {!isOnePerReport && (
            <p class="hint">A report may have several, so they can add up to more than all reports.</p>
          )}
          <Bars figures={answers.map(({ year }) => year)} label={`${words}, whole year, in the order of the table`} />
          <FigureTable caption={`${words} by month`} months={months} rows={answers} />
        </section>
      ))}
    </>
  );
}
