import { useRef } from 'preact/hooks';
import type { Report } from '../../src/report/report.ts';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import type { Me } from '../../src/staff/wire.ts';
import type { Keyring } from '../key/keyring.ts';
import { dayWords } from '../queue/timeWords.ts';
import { Notice } from '../ui/Notice.tsx';
import { CameFrom } from './CameFrom.tsx';
import { ChisPart } from './ChisPart.tsx';
import { ConflictCheck, type Declaration } from './ConflictCheck.tsx';
import { caseWords } from './caseWords.ts';
import { Duties } from './Duties.tsx';
import { declareConflict } from './declareConflict.ts';
import { FlagsForm } from './FlagsForm.tsx';
import { Message } from './Message.tsx';
import { Part } from './Part.tsx';
import { Steps } from './Steps.tsx';
import { useCase } from './useCase.ts';
import { WorkParts } from './WorkParts.tsx';

interface WorkbenchProps {
  readonly id: string;
  readonly me: Me;
  readonly keyring: Keyring;
  readonly report: Report;
  /** The report as this desk can open it. */
  readonly sealed: Uint8Array;
  /** The service's time. */
  readonly now: number;
  /** Grows when something has changed at the desks. */
  readonly changes: number;
  readonly onChanged: () => void;
  /** Told, with the desk's name, that another desk has the report now. */
  readonly onMoved: (desk: string) => void;
  readonly onSignedOut: () => void;
}

/** Beside an opened report: where its case stands, what is to be done next, and of the rest why not. */
export function Workbench(props: WorkbenchProps) {
  const { id, me, keyring, report, sealed, now, changes, onChanged, onMoved, onSignedOut } = props;
  const control = useCase({ id, changes, onChanged, onSignedOut });
  const hasBegun = useRef(false);
  const { view, said } = control;
  const declare = async (declaration: Declaration): Promise<void> => {
    if (!view) return;
    const input = await declareConflict(view, declaration, sealed, keyring, me.root);
    const words = declaration.answer === 'none' ? 'You are in no conflict.' : 'You are locked out of this report.';
    if ((await control.act('check-conflict', input, words)) && declaration.answer !== 'none') onChanged();
  };
  if (view === undefined) return said ? <Message control={control} /> : <p role="status">Reading the case…</p>;
  if (view === null) return null;
  const check = needsCheck(view);
  hasBegun.current ||= !check;
  return (
    <section class="bench" aria-labelledby="bench">
      <h2 id="bench">Case</h2>
      <Steps stage={view.stage} />
      <Message control={control} />
      {view.erasure.on !== null && (
        <Notice tone="info" title={`The words of this report will be erased on ${dayWords(view.erasure.on, now)}`}>
          <p>To keep them, place a hold under “Keeping the words”.</p>
        </Notice>
      )}
      <Duties view={view} control={control} now={now} />
      {check && (
        <>
          <CameFrom view={view} control={control} onMoved={onMoved} />
          <ConflictCheck view={view} busy={control.busy} onDeclared={(declaration) => void declare(declaration)} />
          <Part title="Danger and flags" holds={caseWords.flags(view)} view={view} needs="set-flags">
            <FlagsForm view={view} report={report} control={control} />
          </Part>
          <ChisPart view={view} report={report} control={control} />
        </>
      )}
      {/* Somebody opens the case again: what was being typed waits behind the check. */}
      {hasBegun.current && (
        <div hidden={check}>
          <WorkParts
            view={view}
            control={control}
            report={report}
            keyring={keyring}
            me={me.member}
            root={me.root}
            sealed={sealed}
            from={fromOf(me, view)}
            now={now}
            changes={changes}
            behindCheck={check}
            onMoved={onMoved}
          />
        </div>
      )}
      <p class="rules">
        Rule pack {view.rules.id}, version {view.rules.version}
      </p>
    </section>
  );
}

/** Whether the member has to say first whether they are in a conflict. */
function needsCheck({ clear, stage }: CaseView): boolean {
  return stage !== 'CLOSED' && (!clear || stage === 'OPENED' || stage === 'REOPENED');
}

/** The unit and the desk, as a document names them. */
function fromOf({ unit, desks }: Me, { desk }: CaseView): string {
  return `${unit}, ${desks.find(({ id }) => id === desk)?.name.en ?? desk}`;
}
