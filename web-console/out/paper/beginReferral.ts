import type { Answer, Person, Report } from '../../../src/report/report.ts';
import type { CaseView } from '../../../src/staff/casework/wire.ts';
import { HARM, SAFE_TO_ACT } from '../../../src/triage/rules/case/harm.ts';
import { REFERRAL, REFERRAL_ANSWERS } from '../../../src/triage/rules/case/referral.ts';
import { caseWords, wordsOf } from '../../case/caseWords.ts';
import type { ReferralDraft } from './referralPaper.ts';

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

const moment = (iso: string): string => `${MOMENT.format(new Date(iso))} (London)`;

/** A day as a document has it: "26 November 2026". */
export const dayOnPaper = (now: number): string => DAY.format(new Date(now));

/** Where a referral pack starts: what the opened report and the case say. A member edits all of it. */
export function beginReferral(
  report: Report,
  view: CaseView,
  head: Pick<ReferralDraft, 'reference' | 'from' | 'day'>,
): ReferralDraft {
  const answer = (question: string): string => saidTo(report.answers.find((one) => one.question === question));
  const lines = (...texts: string[]): string => texts.filter(Boolean).join('\n');
  const { referral, harm } = view;
  return {
    ...head,
    force: report.force,
    basis: referral ? wordsOf(REFERRAL_ANSWERS, referral.answer) : '',
    rules: (referral?.rules ?? []).map((code) => `${code} ${wordsOf(REFERRAL, code)}`).join('\n'),
    clear: lines(referral?.clearAt ? moment(referral.clearAt) : '', dueWords(view)),
    officers: (report.answers.find(({ people }) => people)?.people ?? []).map(personWords).join('\n'),
    allegation: answer('what'),
    circumstances: lines(answer('when'), answer('where')),
    summary: view.categories ? `Categories: ${caseWords.categories(view)}` : '',
    risk: harm
      ? `${harm.risk.map((code) => wordsOf(HARM, code)).join('; ')}. Safe to act: ${wordsOf(SAFE_TO_ACT, harm.safeToAct)}.`
      : '',
    evidence: answer('evidence'),
    decisions: decisionWords(view).join('\n'),
  };
}

function saidTo(answer: Answer | undefined): string {
  return [...(answer?.choices ?? []).map(({ label }) => label), answer?.text ?? ''].filter(Boolean).join('\n');
}

function personWords({ rank, name, collarNumber, station, description }: Person): string {
  const number = collarNumber && `collar number ${collarNumber}`;
  return [[rank, name].filter(Boolean).join(' '), number, station, description].filter(Boolean).join(', ');
}

function dueWords({ clocks }: CaseView): string {
  const clock = clocks.find(({ kind }) => kind === 'iopc_referral');
  return clock ? `To be referred by ${moment(clock.dueAt)}` : '';
}

/** What is recorded of the case, with the times that are kept of it. */
function decisionWords(view: CaseView): string[] {
  const assessed = view.clocks.find(({ kind, metAt }) => kind === 'assessment' && metAt !== null);
  const { referral, decision, proposal } = view;
  return [
    ...(assessed?.metAt ? [`Assessed in the hour of ${moment(assessed.metAt)}`] : []),
    ...(referral ? [`Referral: ${caseWords.referral(view)}, answered by ${referral.by}`] : []),
    ...(decision
      ? [
          `Outcome: ${caseWords.decision(view)}, decided by ${decision.by}${decision.approvedBy ? `, agreed by ${decision.approvedBy}` : ''}`,
        ]
      : []),
    ...(proposal ? [`${caseWords.decision(view)}, by ${proposal.by}`] : []),
  ];
}
