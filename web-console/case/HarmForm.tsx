import type { CaseView } from '../../src/staff/casework/wire.ts';
import { HARM, SAFE_TO_ACT } from '../../src/triage/rules/case/harm.ts';
import { Choices } from './Choices.tsx';
import { caseWords } from './caseWords.ts';
import { Overtaken } from './Overtaken.tsx';
import type { CaseControl } from './useCase.ts';
import { useDraft } from './useDraft.ts';

/** Who may come to harm, and whether it is safe to act. */
export function HarmForm({ view, control }: { readonly view: CaseView; readonly control: CaseControl }) {
  const draft = useDraft<NonNullable<CaseView['harm']>>(view.harm ?? { risk: [], safeToAct: 'not-sure' }, view.harm);
  const { risk, safeToAct } = draft.value;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void control.act('answer-harm', { risk, safeToAct }, 'The answer on harm is saved.');
      }}
    >
      <Choices
        legend="Who may come to harm?"
        list={HARM}
        picked={risk}
        several
        onPick={(picked) => draft.set({ risk: picked, safeToAct })}
      />
      <Choices
        legend="Can the police act without harm to anybody?"
        list={SAFE_TO_ACT}
        picked={[safeToAct]}
        onPick={([one = safeToAct]) => draft.set({ risk, safeToAct: one })}
      />
      <Overtaken draft={draft} holds={caseWords.harm(view)} />
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        Save harm
      </button>
    </form>
  );
}
