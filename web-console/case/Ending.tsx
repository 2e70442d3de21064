import { useState } from 'preact/hooks';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import {
  FEEDBACK,
  type FeedbackCode,
  REOPENING_REASONS,
  type ReopeningReason,
} from '../../src/triage/rules/case/reasons.ts';
import { Choices } from './Choices.tsx';
import { caseWords } from './caseWords.ts';
import { Part } from './Part.tsx';
import type { CaseControl } from './useCase.ts';

interface EndingProps {
  readonly view: CaseView;
  readonly control: CaseControl;
}

/** Feedback, closing, and opening again. */
export function Ending({ view, control }: EndingProps) {
  if (view.stage === 'CLOSED') return <Reopen view={view} control={control} />;
  const refusal = view.allowed['close'];
  return (
    <>
      <Part
        title="Feedback"
        holds={caseWords.feedback(view)}
        view={view}
        needs="record-feedback"
        open={view.stage === 'DECIDED'}
      >
        <Feedback control={control} />
      </Part>
      <div class="finish">
        {refusal ? (
          <p class="why-not">Close the case: {refusal.words}</p>
        ) : (
          <button
            type="button"
            class="button"
            aria-disabled={control.busy}
            onClick={() => void control.act('close', {}, 'The case is closed.')}
          >
            Close the case
          </button>
        )}
      </div>
    </>
  );
}

function Feedback({ control }: { readonly control: CaseControl }) {
  const [feedback, setFeedback] = useState<FeedbackCode>('sent');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void control.act('record-feedback', { feedback }, 'Feedback is recorded.');
      }}
    >
      <Choices
        legend="Has whoever reported it heard back?"
        list={FEEDBACK}
        picked={[feedback]}
        onPick={([one = feedback]) => setFeedback(one)}
      />
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        Record feedback
      </button>
    </form>
  );
}

function Reopen({ view, control }: EndingProps) {
  const [reason, setReason] = useState<ReopeningReason>('new-facts');
  return (
    <Part title="Reopen" holds="The case is closed" view={view} needs="reopen" open>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void control.act('reopen', { reason }, 'The case is open again.');
        }}
      >
        <Choices
          legend="Why is it opened again?"
          list={REOPENING_REASONS}
          picked={[reason]}
          onPick={([one = reason]) => setReason(one)}
        />
        <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
          Reopen the case
        </button>
      </form>
    </Part>
  );
}
