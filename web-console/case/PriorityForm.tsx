import { useState } from 'preact/hooks';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import { PRIORITIES, suggestPriority } from '../../src/triage/rules/case/priorities.ts';
import { Choices } from './Choices.tsx';
import type { CaseControl } from './useCase.ts';

/** How soon somebody has to act, begun where flags and categories put it. */
export function PriorityForm({ view, control }: { readonly view: CaseView; readonly control: CaseControl }) {
  const [picked, setPicked] = useState(view.priority ?? undefined);
  const priority = picked ?? suggestPriority(view);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void control.act('set-priority', { priority }, 'The priority is saved.');
      }}
    >
      {!view.priority && <p class="suggestion">Suggested, from the flags and the categories.</p>}
      <Choices
        legend="How soon does somebody have to act?"
        list={PRIORITIES}
        picked={[priority]}
        onPick={([one = priority]) => setPicked(one)}
      />
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        Save priority
      </button>
    </form>
  );
}
