import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { ReferralRule } from '../../src/triage/rules/case/caseRules.ts';
import { CheckWithForce } from './Check.tsx';

interface RuleQuestionProps {
  readonly rule: ReferralRule;
  /** Undefined until it is answered. */
  readonly yes: boolean | undefined;
  readonly onAnswer: (yes: boolean) => void;
  readonly children?: ComponentChildren;
}

/** One rule of a mandatory referral as a plain question, with its source. */
export function RuleQuestion({ rule, yes, onAnswer, children }: RuleQuestionProps) {
  const name = useId();
  return (
    <fieldset class="rule">
      <legend>
        <b class="code">{rule.code}</b> {rule.question}
      </legend>
      <div class="rule-answers">
        {[true, false].map((value) => (
          <label key={String(value)} class="choice">
            <input type="radio" name={name} checked={yes === value} onChange={() => onAnswer(value)} />
            <span>{value ? 'Yes' : 'No'}</span>
          </label>
        ))}
      </div>
      <p class="source">
        {rule.words}. {rule.source} <CheckWithForce confirmed={rule.confirmed} />
      </p>
      {children}
    </fieldset>
  );
}
