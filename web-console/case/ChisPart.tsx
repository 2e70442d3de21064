import { useMemo, useState } from 'preact/hooks';
import type { Report } from '../../src/report/report.ts';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import {
  CHIS_GROUNDS,
  CHIS_OUTCOMES,
  CHIS_REASONS,
  type ChisGrounds,
  type ChisOutcome,
  type ChisReason,
  PERMITTED_SENTENCE,
} from '../../src/triage/rules/case/chis.ts';
import { Choices } from './Choices.tsx';
import { caseWords, wordsOf } from './caseWords.ts';
import { Part } from './Part.tsx';
import { suggestFor } from './suggestFor.ts';
import type { CaseControl } from './useCase.ts';

interface ChisPartProps {
  readonly view: CaseView;
  readonly report: Report;
  readonly control: CaseControl;
}

/** Whether the reporter could become a covert source: who asked, what the source unit decided, and what may go out. */
export function ChisPart({ view, report, control }: ChisPartProps) {
  const { chis, frozen, allowed } = view;
  const waits = chis !== null && chis.decision === null;
  const isSuggested = useMemo(() => suggestFor(report)?.asksSourceUnit ?? false, [report]) && chis === null;
  return (
    <Part
      title="Source unit"
      holds={isSuggested ? 'Suggested' : caseWords.chis(view)}
      view={view}
      open={waits || isSuggested}
    >
      {isSuggested && (
        <p class="suggestion">
          Suggested, from what the reporter said: they know it from somebody close to them, offer to find out more, or
          speak of a reward. Nobody is asked until you do.
        </p>
      )}
      {chis && (
        <p>
          {chis.by} asked: {wordsOf(CHIS_REASONS, chis.reason)}.
        </p>
      )}
      {chis?.decision && (
        <p>
          {chis.decision.by} decided: {wordsOf(CHIS_OUTCOMES, chis.decision.outcome)}. Grounds:{' '}
          {wordsOf(CHIS_GROUNDS, chis.decision.grounds)}.
        </p>
      )}
      {frozen && (
        <p class="frozen">
          Nothing goes out to the reporter now but this sentence, word for word, which may always be sent: “
          {PERMITTED_SENTENCE}”
        </p>
      )}
      {waits && (allowed['decide-chis'] ? <Why words={allowed['decide-chis'].words} /> : <Decide control={control} />)}
      {!waits && (allowed['raise-chis'] ? <Why words={allowed['raise-chis'].words} /> : <Raise control={control} />)}
    </Part>
  );
}

function Why({ words }: { readonly words: string }) {
  return <p class="why-not">{words}</p>;
}

function Raise({ control }: Pick<ChisPartProps, 'control'>) {
  const [reason, setReason] = useState<ChisReason | undefined>();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason)
          void control.act('raise-chis', { reason }, 'The source unit is asked. Nothing goes out until it decides.');
        else control.say({ tone: 'warn', words: 'Choose why you ask the source unit.' });
      }}
    >
      <p class="hint">
        Ask when the reporter could become a covert source without anybody meaning it. Messages and feedback then wait
        for a source-unit adviser who has not worked on the case.
      </p>
      <Choices
        legend="Why do you ask?"
        list={CHIS_REASONS}
        picked={reason ? [reason] : []}
        onPick={([one]) => setReason(one)}
      />
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        Ask the source unit
      </button>
    </form>
  );
}

function Decide({ control }: Pick<ChisPartProps, 'control'>) {
  const [outcome, setOutcome] = useState<ChisOutcome | undefined>();
  const [grounds, setGrounds] = useState<ChisGrounds | undefined>();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome && grounds) void control.act('decide-chis', { outcome, grounds }, 'The decision is recorded.');
        else control.say({ tone: 'warn', words: 'Choose what you decide, and on what grounds.' });
      }}
    >
      <Choices
        legend="What do you decide?"
        list={CHIS_OUTCOMES}
        picked={outcome ? [outcome] : []}
        onPick={([one]) => setOutcome(one)}
      />
      <Choices
        legend="On what grounds?"
        list={CHIS_GROUNDS}
        picked={grounds ? [grounds] : []}
        onPick={([one]) => setGrounds(one)}
      />
      <p class="hint">Write the rationale as a note: it is sealed to the desk.</p>
      <button type="submit" class="button" aria-disabled={control.busy}>
        Record the decision
      </button>
    </form>
  );
}
