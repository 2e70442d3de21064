import { useId, useState } from 'preact/hooks';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import {
  isRelevantOffence,
  OFFENCES,
  REFERRAL,
  REFERRAL_ANSWERS,
  REFERRAL_CLOCK,
  type ReferralAnswerCode,
  SERIOUS_CORRUPTION,
} from '../../src/triage/rules/case/referral.ts';
import { CheckWithForce } from './Check.tsx';
import { Choices } from './Choices.tsx';
import { fromLondon, toLondon } from './londonTime.ts';
import { RuleQuestion } from './RuleQuestion.tsx';
import type { CaseControl } from './useCase.ts';

const WITHOUT_RULE = REFERRAL_ANSWERS.filter(({ code }) => code !== 'mandatory');

interface ReferralFormProps {
  readonly view: CaseView;
  readonly control: CaseControl;
  /** The service's time. */
  readonly now: number;
}

/** Asks the eight rules of a mandatory referral, one plain question each, of the allegation and never its likelihood. */
export function ReferralForm({ view, control, now }: ReferralFormProps) {
  const [rules, setRules] = useState(view.referral?.rules ?? []);
  const [without, setWithout] = useState<ReferralAnswerCode | undefined>(
    view.referral && view.referral.answer !== 'mandatory' ? view.referral.answer : undefined,
  );
  const [clear, setClear] = useState(toLondon(view.referral?.clearAt ? Date.parse(view.referral.clearAt) : now));
  const [missing, setMissing] = useState(false);
  const clearId = useId();
  const isMandatory = rules.length > 0;
  const answer = isMandatory ? 'mandatory' : without;
  const hasClock = answer === 'mandatory' || answer === 'call-in';
  const submit = (event: Event): void => {
    event.preventDefault();
    setMissing(answer === undefined);
    if (answer === undefined) return;
    const clearAt = hasClock ? (fromLondon(clear)?.toISOString() ?? null) : null;
    void control.act('answer-referral', { answer, rules, clearAt }, 'The answer on referral is saved.');
  };
  return (
    <form onSubmit={submit}>
      <p class="hint">Answer for what is alleged. How likely it is does not count.</p>
      {REFERRAL.map((rule) => (
        <RuleQuestion
          key={rule.code}
          rule={rule}
          yes={rules.includes(rule.code)}
          onAnswer={(yes) => setRules(yes ? [...rules, rule.code].sort() : rules.filter((code) => code !== rule.code))}
        >
          {rule.code === 'M4' && <Examples />}
          {rule.code === 'M6' && <Offences />}
        </RuleQuestion>
      ))}
      {missing && (
        <p class="error" role="alert">
          Choose one.
        </p>
      )}
      {isMandatory ? (
        <p class="must">It must be referred: {rules.join(', ')}.</p>
      ) : (
        <Choices
          legend="None of these, so"
          list={WITHOUT_RULE}
          picked={without === undefined ? [] : [without]}
          onPick={([one]) => setWithout(one)}
        />
      )}
      {hasClock && (
        <div class="field">
          <label for={clearId}>When did it first become clear? (London time)</label>
          <input id={clearId} type="datetime-local" value={clear} onInput={(event) => setClear(event.currentTarget.value)} />
          <p class="hint">
            {REFERRAL_CLOCK.words} <CheckWithForce confirmed={REFERRAL_CLOCK.confirmed} />
          </p>
        </div>
      )}
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        Save answer on referral
      </button>
    </form>
  );
}

function Examples() {
  return (
    <details class="further">
      <summary>What is serious corruption?</summary>
      <ul>
        {SERIOUS_CORRUPTION.examples.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
      <p class="source">
        {SERIOUS_CORRUPTION.source}. <CheckWithForce confirmed={SERIOUS_CORRUPTION.confirmed} />
      </p>
    </details>
  );
}

function Offences() {
  return (
    <details class="further">
      <summary>How long can it be?</summary>
      <ul>
        {OFFENCES.list.map((offence) => (
          <li key={offence.words}>
            {offence.words}: {lengthWords(offence.maximum)}
            {isRelevantOffence(offence) ? ', so yes' : ', so not by this alone'}
          </li>
        ))}
      </ul>
      <p class="source">
        {OFFENCES.source}. <CheckWithForce confirmed={OFFENCES.confirmed} />
      </p>
    </details>
  );
}

function lengthWords(maximum: number | 'life'): string {
  if (maximum === 'life') return 'life';
  return maximum === 0 ? 'a fine' : `${maximum} years`;
}
