import { useState } from 'preact/hooks';
import { OPENING_REASONS, type OpeningReason } from '../../src/triage/rules/case/reasons.ts';
import { Choices } from '../case/Choices.tsx';

/** Asks why a report is opened that somebody has opened before. */
export function AskReason({ onGiven }: { readonly onGiven: (reason: OpeningReason) => void }) {
  const [reason, setReason] = useState<OpeningReason>('assessment');
  return (
    <form
      class="unlock"
      aria-label="Reason for opening"
      onSubmit={(event) => {
        event.preventDefault();
        onGiven(reason);
      }}
    >
      <Choices
        legend="Why do you open it?"
        list={OPENING_REASONS}
        picked={[reason]}
        onPick={([one = reason]) => setReason(one)}
      />
      <p class="hint">The reason is recorded with the opening.</p>
      <button type="submit" class="button">
        Open the report
      </button>
    </form>
  );
}
