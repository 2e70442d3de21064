import { useState } from 'preact/hooks';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import { HARM, SAFE_TO_ACT } from '../../src/triage/rules/case/harm.ts';
import { Choices } from './Choices.tsx';
import type { CaseControl } from './useCase.ts';

/** Who may come to harm, and whether it is safe to act. */
export function HarmForm({ view, control }: { readonly view: CaseView; readonly control: CaseControl }) {
  const [risk, setRisk] = useState(view.harm?.risk ?? []);
  const [safeToAct, setSafe] = useState(view.harm?.safeToAct ?? 'not-sure');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void control.act('answer-harm', { risk, safeToAct }, 'The answer on harm is saved.');
      }}
    >
      <Choices legend="Who may come to harm?" list={HARM} picked={risk} several onPick={setRisk} />
      <Choices
        legend="Can the police act without harm to anybody?"
        list={SAFE_TO_ACT}
        picked={[safeToAct]}
        onPick={([one = safeToAct]) => setSafe(one)}
      />
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        Save harm
      </button>
    </form>
  );
}
