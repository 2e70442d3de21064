import { useState } from 'preact/hooks';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import { HOLD_REASONS, type HoldReason } from '../../src/triage/rules/case/hold.ts';
import { dayWords } from '../queue/timeWords.ts';
import { Choices } from './Choices.tsx';
import { wordsOf } from './caseWords.ts';
import { Part } from './Part.tsx';
import type { CaseControl } from './useCase.ts';

interface RetentionProps {
  readonly view: CaseView;
  readonly control: CaseControl;
  /** The service's time. */
  readonly now: number;
}

type Kept = CaseView['erasure']['kept'][number];

const KEPT: Readonly<Record<Kept, string>> = {
  open: 'the case is open',
  'no-export': 'no colleague has recorded that an export arrived',
  'export-waits': 'an export waits',
  chis: 'what goes out is frozen for the source unit',
  hold: 'there is a hold on them',
};

/** When the words of a report go, and the hold that keeps them. */
export function Retention({ view, control, now }: RetentionProps) {
  const { erasure, hold } = view;
  return (
    <Part title="Keeping the words" holds={holdsWords(view, now)} view={view} open={hold?.removalBy != null}>
      {erasure.on === null && (
        <p>The words of this report are kept: {erasure.kept.map((one) => KEPT[one]).join('; ')}.</p>
      )}
      <p class="hint">
        They go {erasure.days} days after a colleague has recorded that an export arrived and the case was closed.
        State, decisions and the audit stay.
      </p>
      {hold ? <Hold view={view} control={control} hold={hold} /> : <Place view={view} control={control} />}
    </Part>
  );
}

function holdsWords({ erasure, hold }: CaseView, now: number): string {
  if (hold) return 'On hold';
  return erasure.on === null ? 'Kept' : `Erased on ${dayWords(erasure.on, now)}`;
}

function Place({ view, control }: Omit<RetentionProps, 'now'>) {
  const [reason, setReason] = useState<HoldReason | undefined>();
  const [missing, setMissing] = useState(false);
  const refusal = view.allowed['place-hold'];
  if (refusal) return <p class="why-not">{refusal.words}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(reason === undefined);
        if (reason)
          void control.act('place-hold', { reason }, 'The words are on hold. Nothing erases them until it ends.');
      }}
    >
      {missing && (
        <p class="error" role="alert">
          Choose the reason.
        </p>
      )}
      <Choices
        legend="Why must the words be kept?"
        list={HOLD_REASONS}
        picked={reason === undefined ? [] : [reason]}
        onPick={([one]) => setReason(one)}
      />
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        Place a hold
      </button>
    </form>
  );
}

function Hold({ view, control, hold }: Omit<RetentionProps, 'now'> & { readonly hold: NonNullable<CaseView['hold']> }) {
  const operation = hold.removalBy === null ? 'propose-release' : 'approve-release';
  const refusal = view.allowed[operation];
  return (
    <>
      <p>
        {hold.by} placed a hold: {wordsOf(HOLD_REASONS, hold.reason)}.
        {hold.removalBy !== null && ` ${hold.removalBy} proposes that it ends.`}
      </p>
      {refusal ? (
        <p class="why-not">{refusal.words}</p>
      ) : (
        <div class="part-actions">
          <button
            type="button"
            class="button button-secondary"
            aria-disabled={control.busy}
            onClick={() =>
              void control.act(
                operation,
                {},
                hold.removalBy === null ? 'That the hold ends is proposed.' : 'The hold has ended.',
              )
            }
          >
            {hold.removalBy === null ? 'Propose to end the hold' : 'Agree to end the hold'}
          </button>
        </div>
      )}
    </>
  );
}
