import type { ComponentChildren } from 'preact';
import type { Me, QueuedReport } from '../../src/staff/wire.ts';
import { ClockLine } from '../queue/ClockLine.tsx';
import { channelWords, stateWords } from '../queue/reportWords.ts';
import { momentWords } from '../queue/timeWords.ts';
import { CopyId } from './CopyId.tsx';

interface ReportFactsProps {
  readonly me: Me;
  readonly summary: QueuedReport;
  /** What the reporter chose; only an opened report tells. */
  readonly language: 'en' | 'cy' | undefined;
  readonly force: string | undefined;
  /** The service's time. */
  readonly now: number;
}

const LANGUAGES = { en: 'English', cy: 'Welsh' };

/** What is known of a report beside its words. */
export function ReportFacts({ me, summary, language, force, now }: ReportFactsProps) {
  const desk = me.desks.find((candidate) => candidate.id === summary.desk)?.name.en ?? summary.desk;
  return (
    <aside class="facts" aria-label="About this report">
      <section aria-labelledby="clocks">
        <h2 id="clocks">Clocks</h2>
        <ul class="clocks">
          {summary.clocks.map((clock) => (
            <li key={clock.kind}>
              <ClockLine clock={clock} now={now} />
              <span class="clock-moment">
                {clock.metAt !== null && `done ${momentWords(clock.metAt, now)}, `}
                due {momentWords(clock.dueAt, now)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="details">
        <h2 id="details">Details</h2>
        <dl class="details">
          <Fact label="Received">{momentWords(summary.receivedHour, now)}, to the hour</Fact>
          <Fact label="State">{stateWords(summary.state)}</Fact>
          <Fact label="Desk">{desk}</Fact>
          {force !== undefined && force !== '' && (
            <Fact label="Force">
              <span dir="auto">{force}</span>
            </Fact>
          )}
          <Fact label="Came by">{channelWords(summary.channel)}</Fact>
          {language !== undefined && <Fact label="Interview in">{LANGUAGES[language]}</Fact>}
          {summary.openings.length > 0 && (
            <Fact label="Opened by">
              <ul class="openings">
                {summary.openings.map(({ member, openedHour }) => (
                  <li key={`${member} ${openedHour}`}>
                    {member}, {momentWords(openedHour, now)}
                  </li>
                ))}
              </ul>
            </Fact>
          )}
          <Fact label="Report id">
            <code class="full-id">{summary.id}</code>
          </Fact>
        </dl>
        <CopyId id={summary.id} />
      </section>
    </aside>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
