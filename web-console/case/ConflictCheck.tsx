import { useState } from 'preact/hooks';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import type { ConcernCode } from '../../src/triage/rules/case/caseRules.ts';
import { CONFLICT_ANSWERS, CONFLICT_ROUTES, type ConflictAnswer } from '../../src/triage/rules/case/conflict.ts';
import { Choices } from './Choices.tsx';

/** What a member says of themselves. */
export interface Declaration {
  readonly answer: ConflictAnswer;
  /** Whom it concerns, for the desk that the case goes to. */
  readonly concerns: ConcernCode;
}

interface ConflictCheckProps {
  readonly view: CaseView;
  readonly busy: boolean;
  readonly onDeclared: (declaration: Declaration) => void;
}

/** The first thing on every report: am I named, do I know them? Whoever says yes is locked out. */
export function ConflictCheck({ view, busy, onDeclared }: ConflictCheckProps) {
  const [answer, setAnswer] = useState<ConflictAnswer | undefined>();
  const [concerns, setConcerns] = useState<ConcernCode>('reader');
  const [missing, setMissing] = useState(false);
  const route = view.routes.find((one) => one.concerns === concerns);
  const inConflict = answer === 'named' || answer === 'know';
  const submit = (event: Event): void => {
    event.preventDefault();
    setMissing(answer === undefined);
    if (answer !== undefined && !busy) onDeclared({ answer, concerns });
  };
  return (
    <form class="conflict" onSubmit={submit}>
      {missing && (
        <p class="error" role="alert">
          Choose one.
        </p>
      )}
      <Choices
        legend="Are you in a conflict of interest?"
        list={CONFLICT_ANSWERS}
        picked={answer === undefined ? [] : [answer]}
        onPick={([one]) => setAnswer(one)}
      />
      {inConflict && (
        <>
          <Choices
            legend="Whom does it concern?"
            list={CONFLICT_ROUTES}
            picked={[concerns]}
            onPick={([one = concerns]) => setConcerns(one)}
          />
          <p class="why-not">
            You will not see this report again.{' '}
            {route?.name
              ? `It is sealed anew on this device for “${route.name}”, which gets the case.`
              : 'The roster has no other desk for it, so the case stays here, for your colleagues.'}
          </p>
        </>
      )}
      <button type="submit" class="button" aria-disabled={busy}>
        {inConflict ? 'Lock me out of this report' : 'Go on'}
      </button>
    </form>
  );
}
