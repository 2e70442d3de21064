import { useMemo } from 'preact/hooks';
import type { Report } from '../../src/report/report.ts';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import { FLAGS, FOLLOWING_FLAGS } from '../../src/triage/rules/case/flags.ts';
import { Choices } from './Choices.tsx';
import { caseWords } from './caseWords.ts';
import { Overtaken } from './Overtaken.tsx';
import { suggestFor } from './suggestFor.ts';
import type { CaseControl } from './useCase.ts';
import { useDraft } from './useDraft.ts';

const BY_HAND = FLAGS.filter(({ code }) => !FOLLOWING_FLAGS.includes(code));

interface FlagsFormProps {
  readonly view: CaseView;
  readonly report: Report;
  readonly control: CaseControl;
}

/** Danger and the other flags that people set. */
export function FlagsForm({ view, report, control }: FlagsFormProps) {
  const set = view.flags.filter((flag) => !FOLLOWING_FLAGS.includes(flag));
  const suggested = useMemo(() => suggestFor(report)?.flags ?? [], [report]);
  const isFresh = set.length === 0 && (view.stage === 'OPENED' || view.stage === 'CONFLICT_CHECKED');
  const more = isFresh ? suggested : [];
  const draft = useDraft([...set, ...more], set);
  const flags = draft.value;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void control.act('set-flags', { flags }, 'The flags are saved.');
      }}
    >
      {more.length > 0 && (
        <p class="suggestion">
          Suggested, from what the reporter picked and said. Nothing is flagged until you save it.
        </p>
      )}
      <Choices legend="What is so?" list={BY_HAND} picked={flags} several onPick={draft.set} />
      <p class="hint">Danger and safeguarding start a clock. Taking the flag away does not stop it.</p>
      <Overtaken draft={draft} holds={caseWords.flags(view)} />
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        Save flags
      </button>
    </form>
  );
}
