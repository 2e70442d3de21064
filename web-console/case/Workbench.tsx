import type { Report } from '../../src/report/report.ts';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import type { Me } from '../../src/staff/wire.ts';
import type { Keyring } from '../key/keyring.ts';
import { Notice } from '../ui/Notice.tsx';
import { ChisPart } from './ChisPart.tsx';
import { ConflictCheck, type Declaration } from './ConflictCheck.tsx';
import { caseWords } from './caseWords.ts';
import { Duties } from './Duties.tsx';
import { declareConflict } from './declareConflict.ts';
import { FlagsForm } from './FlagsForm.tsx';
import { Part } from './Part.tsx';
import { Steps } from './Steps.tsx';
import { type CaseControl, useCase } from './useCase.ts';
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
  readonly onSignedOut: () => void;
}

/** Beside an opened report: where its case stands, what is to be done next, and of the rest why not. */
export function Workbench({ id, me, keyring, report, sealed, now, onChanged, onSignedOut }: WorkbenchProps) {
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
      <Duties view={view} control={control} now={now} />
      {needsCheck(view) ? (
        <>
          <ConflictCheck view={view} busy={control.busy} onDeclared={(declaration) => void declare(declaration)} />
          <Part title="Danger and flags" holds={caseWords.flags(view)} view={view} needs="set-flags">
            <FlagsForm view={view} report={report} control={control} />
          </Part>
          <ChisPart view={view} control={control} />
        </>
      ) : (
        <WorkParts
          view={view}
          control={control}
          report={report}
          keyring={keyring}
          root={me.root}
          from={fromOf(me, view)}
          now={now}
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

function Message({ control: { said } }: { readonly control: CaseControl }) {
  return (
    <div role="status" class="said">
      {said && <Notice tone={said.tone} title={said.words} />}
    </div>
  );
}
