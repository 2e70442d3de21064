import type { CaseView } from '../../src/staff/casework/wire.ts';
import { PRIORITIES, suggestPriority } from '../../src/triage/rules/case/priorities.ts';
import { Choices } from './Choices.tsx';
import { caseWords } from './caseWords.ts';
import { Overtaken } from './Overtaken.tsx';
import type { CaseControl } from './useCase.ts';
import { useDraft } from './useDraft.ts';

/** How soon somebody has to act, begun where flags and categories put it. */
export function PriorityForm({ view, control }: { readonly view: CaseView; readonly control: CaseControl }) {
  const draft = useDraft(view.priority ?? suggestPriority(view), view.priority);
  const priority = draft.value;
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
        onPick={([one = priority]) => draft.set(one)}
      />
      <Overtaken draft={draft} holds={caseWords.priority(view)} />
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        Save priority
      </button>
    </form>
  );
}
