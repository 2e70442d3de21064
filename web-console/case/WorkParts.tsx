import type { Report } from '../../src/report/report.ts';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import type { Keyring } from '../key/keyring.ts';
import { Out } from '../out/Out.tsx';
import { CategoriesForm } from './CategoriesForm.tsx';
import { ChisPart } from './ChisPart.tsx';
import { caseWords } from './caseWords.ts';
import { Decision } from './DecisionForm.tsx';
import { Ending } from './Ending.tsx';
import { FlagsForm } from './FlagsForm.tsx';
import { GradeForm } from './GradeForm.tsx';
import { HarmForm } from './HarmForm.tsx';
import { LockedOut } from './LockedOut.tsx';
import { Notes } from './Notes.tsx';
import { Part } from './Part.tsx';
import { PriorityForm } from './PriorityForm.tsx';
import { ReferralForm } from './ReferralForm.tsx';
import { ReporterForm } from './ReporterForm.tsx';
import { Retention } from './Retention.tsx';
import { Transfer } from './Transfer.tsx';
import type { CaseControl } from './useCase.ts';

interface WorkPartsProps {
  readonly view: CaseView;
  readonly control: CaseControl;
  readonly report: Report;
  readonly keyring: Keyring;
  /** The member's id. */
  readonly me: string;
  readonly root: string;
  /** The report as this desk can open it. */
  readonly sealed: Uint8Array;
  /** The unit and the desk, as a document names them. */
  readonly from: string;
  /** The service's time. */
  readonly now: number;
  /** Grows when something has changed at the desks. */
  readonly changes: number;
  /** Whether a check for conflicts of interest stands before it, with the parts that do not wait for one. */
  readonly behindCheck: boolean;
  /** Told, with the desk's name, that another desk has the report now. */
  readonly onMoved: (desk: string) => void;
}

/** The parts of a case in the order in which they are worked; the one that is next stands open. */
export function WorkParts(props: WorkPartsProps) {
  const { view, control, report, keyring, me, root, sealed, from, now, changes, behindCheck, onMoved } = props;
  const next = nextPart(view);
  const finish = view.allowed['finish-assessment'];
  return (
    <>
      {!behindCheck && (
        <Part title="Danger and flags" holds={caseWords.flags(view)} view={view} needs="set-flags">
          <FlagsForm view={view} report={report} control={control} />
        </Part>
      )}
      <Part title="Grade 3x5x2" holds={caseWords.grade(view)} view={view} needs="set-grade" open={next === 'grade'}>
        <GradeForm view={view} report={report} control={control} />
      </Part>
      <Part
        title="Category"
        holds={caseWords.categories(view)}
        view={view}
        needs="set-categories"
        open={next === 'categories'}
      >
        <CategoriesForm view={view} report={report} control={control} />
      </Part>
      <Part title="Priority" holds={caseWords.priority(view)} view={view} needs="set-priority">
        <PriorityForm view={view} control={control} />
      </Part>
      <Part title="Harm" holds={caseWords.harm(view)} view={view} needs="answer-harm" open={next === 'harm'}>
        <HarmForm view={view} control={control} />
      </Part>
      <Part title="Reporter, for statistics" holds={caseWords.reporter(view)} view={view} needs="count-reporter">
        <ReporterForm report={report} control={control} />
      </Part>
      {view.stage === 'CONFLICT_CHECKED' && (
        <div class="finish">
          {finish ? (
            <p class="why-not">Finish the assessment: {finish.words}</p>
          ) : (
            <button
              type="button"
              class="button"
              aria-disabled={control.busy}
              onClick={() => void control.act('finish-assessment', {}, 'The assessment is finished.')}
            >
              Finish the assessment
            </button>
          )}
        </div>
      )}
      <Part
        title="Referral to the IOPC"
        holds={caseWords.referral(view)}
        view={view}
        needs="answer-referral"
        open={next === 'referral'}
      >
        <ReferralForm view={view} report={report} control={control} now={now} />
      </Part>
      {!behindCheck && <ChisPart view={view} report={report} control={control} />}
      <Decision view={view} control={control} open={next === 'decision'} />
      <Out
        view={view}
        control={control}
        report={report}
        keyring={keyring}
        me={me}
        root={root}
        from={from}
        now={now}
        changes={changes}
      />
      <Ending view={view} control={control} />
      <Transfer
        view={view}
        control={control}
        keyring={keyring}
        root={root}
        sealed={sealed}
        now={now}
        onMoved={onMoved}
      />
      <LockedOut view={view} control={control} />
      <Retention view={view} control={control} now={now} />
      <Notes view={view} control={control} keyring={keyring} me={me} root={root} now={now} />
    </>
  );
}

function nextPart(view: CaseView): 'grade' | 'categories' | 'harm' | 'referral' | 'decision' | undefined {
  if (view.stage === 'CONFLICT_CHECKED') {
    if (!view.grade) return 'grade';
    if (!view.categories) return 'categories';
    return view.harm ? undefined : 'harm';
  }
  if (view.stage !== 'ASSESSED') return undefined;
  return view.referral ? 'decision' : 'referral';
}
