import { useId, useMemo, useState } from 'preact/hooks';
import type { Report } from '../../src/report/report.ts';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import { REFERRAL_RULES, type ReferralRuleCode } from '../../src/triage/rules/case/caseRules.ts';
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
import { caseWords } from './caseWords.ts';
import { fromLondon, toLondon } from './londonTime.ts';
import { Overtaken } from './Overtaken.tsx';
import { RuleQuestion } from './RuleQuestion.tsx';
import { suggestFor } from './suggestFor.ts';
import type { CaseControl } from './useCase.ts';
import { useDraft } from './useDraft.ts';

const WITHOUT_RULE = REFERRAL_ANSWERS.filter(({ code }) => code !== 'mandatory');

interface ReferralFormProps {
  readonly view: CaseView;
  readonly report: Report;
  readonly control: CaseControl;
  /** The service's time. */
  readonly now: number;
}

/** Asks the eight rules of a mandatory referral, one plain question each, of the allegation and never its likelihood. */
export function ReferralForm({ view, report, control, now }: ReferralFormProps) {
  const draft = useDraft(begunWith(view, now), keptOf(view), asKept);
  const { answers, without, clear } = draft.value;
  const change = (changes: Partial<Referral>): void => draft.set({ ...draft.value, ...changes });
  const { answer, rules, clearAt } = asKept(draft.value);
  const isAnswered = REFERRAL_RULES.every((code) => answers[code] !== undefined);
  const [missing, setMissing] = useState<string | undefined>();
  const clearId = useId();
  const suggested = useMemo(() => suggestFor(report)?.referral ?? [], [report]);
  const isMandatory = rules.length > 0;
  const hasClock = startsClock(answer);
  const submit = (event: Event): void => {
    event.preventDefault();
    const lacks = isMandatory || isAnswered ? undefined : 'Answer all eight questions first, or one of them with yes.';
    setMissing(lacks ?? (answer === undefined ? 'Say what follows from it.' : undefined));
    if (lacks !== undefined || answer === undefined) return;
    void control.act('answer-referral', { answer, rules, clearAt }, 'The answer on referral is saved.');
  };
  return (
    <form onSubmit={submit}>
      <p class="hint">Answer for what is alleged. How likely it is does not count.</p>
      {REFERRAL.map((rule) => (
        <RuleQuestion
          key={rule.code}
          rule={rule}
          yes={answers[rule.code]}
          onAnswer={(yes) => change({ answers: { ...answers, [rule.code]: yes } })}
        >
          {suggested.includes(rule.code) && !(rule.code === 'M4' && view.categories?.apsp) && (
            <p class="suggestion">What the reporter picked or said may fall under this.</p>
          )}
          {rule.code === 'M4' && view.categories?.apsp && (
            <p class="suggestion">
              The category says abuse of position for a sexual purpose: that is serious corruption.
            </p>
          )}
          {rule.code === 'M4' && <Examples />}
          {rule.code === 'M6' && <Offences />}
        </RuleQuestion>
      ))}
      {missing !== undefined && (
        <p class="error" role="alert">
          {missing}
        </p>
      )}
      {isMandatory ? (
        <p class="must">It must be referred: {rules.join(', ')}.</p>
      ) : (
        <Choices
          legend="None of these, so"
          list={WITHOUT_RULE}
          picked={without === undefined ? [] : [without]}
          onPick={([one]) => change({ without: one })}
        />
      )}
      {hasClock && (
        <div class="field">
          <label for={clearId}>When did it first become clear? (London time)</label>
          <input
            id={clearId}
            type="datetime-local"
            value={clear}
            onInput={(event) => change({ clear: event.currentTarget.value })}
          />
          <p class="hint">
            {REFERRAL_CLOCK.words} <CheckWithForce confirmed={REFERRAL_CLOCK.confirmed} />
          </p>
        </div>
      )}
      <Overtaken draft={draft} holds={caseWords.referral(view)} />
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        Save answer on referral
      </button>
    </form>
  );
}

/** Nothing is answered for anybody: a question that was passed over is not a no. */
type RuleAnswers = Partial<Record<ReferralRuleCode, boolean>>;

/** What the form holds. */
interface Referral {
  readonly answers: RuleAnswers;
  /** What follows where no rule applies. */
  readonly without: ReferralAnswerCode | undefined;
  /** When it became clear, as a field for London time holds it. */
  readonly clear: string;
}

function begunWith(view: CaseView, now: number): Referral {
  const { referral } = view;
  return {
    answers: answersOf(view),
    without: referral && referral.answer !== 'mandatory' ? referral.answer : undefined,
    clear: toLondon(referral?.clearAt ? Date.parse(referral.clearAt) : now),
  };
}

/** The answer as the case holds it; who gave it is no part of it. */
function keptOf({ referral }: CaseView) {
  return referral && { answer: referral.answer, rules: referral.rules, clearAt: referral.clearAt };
}

function asKept({ answers, without, clear }: Referral) {
  const rules = REFERRAL_RULES.filter((code) => answers[code]);
  const answer = rules.length > 0 ? 'mandatory' : without;
  return { answer, rules, clearAt: startsClock(answer) ? (fromLondon(clear)?.toISOString() ?? null) : null };
}

const startsClock = (answer: ReferralAnswerCode | undefined): boolean => answer === 'mandatory' || answer === 'call-in';

function answersOf({ referral }: CaseView): RuleAnswers {
  if (!referral) return {};
  return Object.fromEntries(REFERRAL_RULES.map((code) => [code, referral.rules.includes(code)]));
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
