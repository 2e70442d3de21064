import { useRef, useState } from 'preact/hooks';
import type { Me, QueueView } from '../../src/staff/wire.ts';
import { ErasedCase } from '../case/ErasedCase.tsx';
import { UnreadableCase } from '../case/UnreadableCase.tsx';
import { Workbench } from '../case/Workbench.tsx';
import { KeyForm } from '../key/KeyForm.tsx';
import type { Keyring } from '../key/keyring.ts';
import { Links } from '../links/Links.tsx';
import { AssignmentBar } from '../queue/AssignmentBar.tsx';
import { shortId } from '../queue/reportWords.ts';
import { dayWords } from '../queue/timeWords.ts';
import { routeHref } from '../route.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useNow } from '../ui/useNow.ts';
import { Answers } from './Answers.tsx';
import { AskReason } from './AskReason.tsx';
import { Gone } from './Gone.tsx';
import { MailFiles } from './mail/MailFiles.tsx';
import { MailView } from './mail/MailView.tsx';
import { ReportFacts } from './ReportFacts.tsx';
import { Signature } from './Signature.tsx';
import { UnreadableReport } from './UnreadableReport.tsx';
import { type OpeningState, useReport } from './useReport.ts';
import { useTyped } from './useTyped.ts';

/** The words count whole minutes; twice a minute keeps them true. */
const TICK_MS = 30_000;

interface ReportViewProps {
  readonly id: string;
  readonly me: Me;
  /** The service's time less this device's, in milliseconds. */
  readonly skew: number;
  /** Grows when something has changed at the desks. */
  readonly changes: number;
  readonly keyring: Keyring | undefined;
  readonly backTo: QueueView;
  readonly onUnlocked: (keyring: Keyring) => void;
  readonly onLock: () => void;
  readonly onSignedOut: () => void;
}

/** One report: its words once the key is there, and what is known beside them. */
export function ReportView({
  id,
  me,
  skew,
  changes,
  keyring,
  backTo,
  onUnlocked,
  onLock,
  onSignedOut,
}: ReportViewProps) {
  const { summary, opening, retry, open, refresh } = useReport(id, keyring, changes, onSignedOut);
  const [movedTo, setMovedTo] = useState<string | undefined>();
  const now = useNow(TICK_MS) + skew;
  const typed = useTyped();
  const left = useRef<readonly string[] | undefined>(undefined);
  // The fields are still there while it is found that they have to go.
  if (summary === null) left.current ??= typed.words();
  else left.current = undefined;
  const report = opening.phase === 'read' && opening.reading.ok ? opening.reading.report : undefined;
  const title = `Report ${shortId(id)}`;
  return (
    <>
      <a class="back" href={routeHref({ view: 'queue', queue: backTo })}>
        Back to the queue
      </a>
      <div class="report-head">
        <PageHeading title={title}>
          Report <span class="id">{shortId(id)}</span>
        </PageHeading>
        {summary?.priority && <Tag tone="strong">Marked urgent</Tag>}
        {summary?.overdue && <Tag tone="bad">Overdue</Tag>}
      </div>
      {summary && <AssignmentBar me={me} report={summary} now={now} onChanged={refresh} onSignedOut={onSignedOut} />}
      {summary === null ? (
        <Gone movedTo={movedTo} wasThere={opening.phase === 'read'} typed={left.current ?? []} />
      ) : (
        <div class="report" onInput={typed.onInput}>
          <div class="report-main">
            {opening.phase === 'locked' && <Locked me={me} onUnlocked={onUnlocked} />}
            {opening.phase === 'erased' && (
              <Notice tone="info" title={`The words of this report were erased on ${dayWords(opening.on, now)}`}>
                <p>
                  They went after an export had arrived and the case was closed. The record beside this and the audit
                  stay.
                </p>
              </Notice>
            )}
            {opening.phase === 'reason' && <AskReason onGiven={open} />}
            {opening.phase !== 'locked' && opening.phase !== 'reason' && opening.phase !== 'erased' && (
              <Opened id={id} opening={opening} onRetry={retry} onOtherKey={onLock} />
            )}
            {keyring && summary && report && me.permissions.includes('case.link') && (
              <Links
                id={id}
                desk={summary.desk}
                root={me.root}
                keyring={keyring}
                report={report}
                now={now}
                onSignedOut={onSignedOut}
              />
            )}
          </div>
          <div class="report-side">
            {keyring && opening.phase === 'read' && report && (
              <Workbench
                id={id}
                me={me}
                keyring={keyring}
                report={report}
                sealed={opening.sealed}
                now={now}
                changes={changes}
                onChanged={refresh}
                onMoved={setMovedTo}
                onSignedOut={onSignedOut}
              />
            )}
            {opening.phase === 'erased' && (
              <ErasedCase id={id} changes={changes} onChanged={refresh} onSignedOut={onSignedOut} />
            )}
            {opening.phase === 'read' && !opening.reading.ok && (
              <UnreadableCase
                id={id}
                changes={changes}
                onChanged={refresh}
                onMoved={setMovedTo}
                onSignedOut={onSignedOut}
              />
            )}
            {summary && (
              <ReportFacts me={me} summary={summary} language={report?.language} force={report?.force} now={now} />
            )}
          </div>
        </div>
      )}
    </>
  );
}

function Locked({ me, onUnlocked }: Pick<ReportViewProps, 'me' | 'onUnlocked'>) {
  return (
    <section aria-labelledby="unlock" class="unlock">
      <h2 id="unlock">Unlock your key to open it</h2>
      <p>The report is opened on this device. That you opened it, and in which hour, is recorded.</p>
      <KeyForm rosterKeys={me.keys} onUnlocked={onUnlocked} />
    </section>
  );
}

interface OpenedProps {
  readonly id: string;
  readonly opening: Exclude<OpeningState, { phase: 'locked' | 'reason' | 'erased' }>;
  readonly onRetry: () => void;
  readonly onOtherKey: () => void;
}

function Opened({ id, opening, onRetry, onOtherKey }: OpenedProps) {
  if (opening.phase === 'fetching') {
    return (
      <p class="lead" role="status">
        Opening the report…
      </p>
    );
  }
  if (opening.phase === 'unreachable') {
    return (
      <Notice tone="warn" title="The report could not be fetched" role="alert">
        <p>The service did not answer. Nothing is lost.</p>
        <button type="button" class="button button-secondary" onClick={onRetry}>
          Try again
        </button>
      </Notice>
    );
  }
  const { reading, sealed, copyBy } = opening;
  if (!reading.ok) return <UnreadableReport id={id} reason={reading.reason} sealed={sealed} onOtherKey={onOtherKey} />;
  return (
    <>
      {copyBy !== undefined && (
        <Notice tone="warn" title="This is a copy">
          <p>
            {copyBy} declared a conflict of interest and sealed the report anew for this desk. What the reporter sealed
            is kept. The signature below the answers tells whether the words are unchanged since a key made for this
            report signed them.
          </p>
        </Notice>
      )}
      {reading.mail && <MailView report={reading.report} opened={reading.mail} />}
      <Answers report={reading.report} />
      {reading.mail && <MailFiles id={id} opened={reading.mail} />}
      <Signature state={reading.signature} />
    </>
  );
}
