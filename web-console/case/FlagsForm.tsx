import { useState } from 'preact/hooks';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import { FLAGS, FOLLOWING_FLAGS } from '../../src/triage/rules/case/flags.ts';
import { Choices } from './Choices.tsx';
import type { CaseControl } from './useCase.ts';

const BY_HAND = FLAGS.filter(({ code }) => !FOLLOWING_FLAGS.includes(code));

/** Danger and the other flags that people set. */
export function FlagsForm({ view, control }: { readonly view: CaseView; readonly control: CaseControl }) {
  const [flags, setFlags] = useState(view.flags.filter((flag) => !FOLLOWING_FLAGS.includes(flag)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void control.act('set-flags', { flags }, 'The flags are saved.');
      }}
    >
      <Choices legend="What is so?" list={BY_HAND} picked={flags} several onPick={setFlags} />
      <p class="hint">Danger and safeguarding start a clock. Taking the flag away does not stop it.</p>
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        Save flags
      </button>
    </form>
  );
}
