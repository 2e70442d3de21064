import { useState } from 'preact/hooks';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import { NEEDS_SECOND_PERSON, OUTCOMES, type OutcomeCode } from '../../src/triage/rules/case/outcomes.ts';
import { Choices } from './Choices.tsx';
import { caseWords, wordsOf } from './caseWords.ts';
import { Part } from './Part.tsx';
import type { CaseControl } from './useCase.ts';

interface DecisionProps {
  readonly view: CaseView;
  readonly control: CaseControl;
  readonly open: boolean;
}

/** What the case comes to. Some outcomes wait for a second person. */
export function Decision({ view, control, open }: DecisionProps) {
  const { proposal, decision } = view;
  if (proposal) return <Proposal view={view} control={control} by={proposal.by} />;
  return (
    <Part
      title="Decision"
      holds={caseWords.decision(view)}
      view={view}
      open={open}
      {...(decision ? {} : { needs: 'propose-decision' })}
    >
      {decision ? (
        <p>
          Decided by {decision.by}
          {decision.approvedBy !== null && `, agreed by ${decision.approvedBy}`}.
        </p>
      ) : (
        <Outcomes view={view} control={control} />
      )}
    </Part>
  );
}

function Outcomes({ view, control }: { readonly view: CaseView; readonly control: CaseControl }) {
  const [outcome, setOutcome] = useState<OutcomeCode | undefined>();
  const [missing, setMissing] = useState(false);
  const waits =
    outcome !== undefined &&
    (NEEDS_SECOND_PERSON.includes(outcome) || (outcome === 'NFA_RECORDED' && view.flags.includes('REFERRAL_REQUIRED')));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(outcome === undefined);
        if (outcome !== undefined) void control.act('propose-decision', { outcome }, 'The outcome is saved.');
      }}
    >
      {missing && (
        <p class="error" role="alert">
          Choose an outcome.
        </p>
      )}
      <Choices
        legend="What does it come to?"
        list={OUTCOMES}
        picked={outcome === undefined ? [] : [outcome]}
        onPick={([one]) => setOutcome(one)}
      />
      {waits && <p class="why-not">A second person has to agree to this.</p>}
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        {waits ? 'Propose' : 'Decide'}
      </button>
    </form>
  );
}

/** A proposal that waits: whoever made it sees that it does, a second person agrees or not. */
function Proposal({
  view,
  control,
  by,
}: {
  readonly view: CaseView;
  readonly control: CaseControl;
  readonly by: string;
}) {
  const refusal = view.allowed['approve-decision'];
  const mayWithdraw = view.allowed['withdraw-proposal'] === null;
  return (
    <Part title="Decision" holds={caseWords.decision(view)} view={view} open>
      <p>
        {by} proposes: {wordsOf(OUTCOMES, view.proposal?.outcome ?? '')}.
      </p>
      {refusal && <p class="why-not">{refusal.words}</p>}
      <div class="part-actions">
        {!refusal && (
          <button
            type="button"
            class="button"
            aria-disabled={control.busy}
            onClick={() => void control.act('approve-decision', {}, 'You agreed. The case is decided.')}
          >
            Agree
          </button>
        )}
        {mayWithdraw && (
          <button
            type="button"
            class="button button-secondary"
            aria-disabled={control.busy}
            onClick={() => void control.act('withdraw-proposal', {}, 'The proposal is taken back.')}
          >
            {refusal?.code === 'own-proposal' ? 'Take it back' : 'Do not agree'}
          </button>
        )}
      </div>
    </Part>
  );
}
