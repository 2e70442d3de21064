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
  readonly onChanged: () => void;
  /** Told, with the desk's name, that another desk has the report now. */
  readonly onMoved: (desk: string) => void;
  readonly onSignedOut: () => void;
}

/** Beside an opened report: where its case stands, what is to be done next, and of the rest why not. */
export function Workbench({ id, me, keyring, report, sealed, now, onChanged, onMoved, onSignedOut }: WorkbenchProps) {
  const control = useCase(id, onChanged, onSignedOut);
  const { view, said } = control;
  const declare = async (declaration: Declaration): Promise<void> => {
    if (!view) return;
    const input = await declareConflict(view, declaration, sealed, keyring, me.root);
    const words = declaration.answer === 'none' ? 'You are in no conflict.' : 'You are locked out of this report.';
    if ((await control.act('check-conflict', input, words)) && declaration.answer !== 'none') onChanged();
  };
  if (view === undefined) return said ? <Message control={control} /> : <p role="status">Reading the case…</p>;
  if (view === null) return null;
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
      {needsCheck(view) ? (
        <>
          <CameFrom view={view} control={control} onMoved={onMoved} />
          <ConflictCheck view={view} busy={control.busy} onDeclared={(declaration) => void declare(declaration)} />
          <Part title="Danger and flags" holds={caseWords.flags(view)} view={view} needs="set-flags">
            <FlagsForm view={view} report={report} control={control} />
          </Part>
          <ChisPart view={view} report={report} control={control} />
        </>
      ) : (
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
          onMoved={onMoved}
        />
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
