import type { CaseView } from '../../src/staff/casework/wire.ts';
import { CATEGORIES } from '../../src/triage/rules/case/categories.ts';
import { CHIS_OUTCOMES } from '../../src/triage/rules/case/chis.ts';
import { FLAGS } from '../../src/triage/rules/case/flags.ts';
import { HARM } from '../../src/triage/rules/case/harm.ts';
import { OUTCOMES } from '../../src/triage/rules/case/outcomes.ts';
import { PRIORITIES } from '../../src/triage/rules/case/priorities.ts';
import { FEEDBACK } from '../../src/triage/rules/case/reasons.ts';
import { REFERRAL_ANSWERS } from '../../src/triage/rules/case/referral.ts';

const NOT_YET = 'Not yet';

/** The words of a code. */
export function wordsOf(list: readonly { readonly code: string; readonly words: string }[], code: string): string {
  return list.find((one) => one.code === code)?.words ?? code;
}

const joined = (list: readonly { readonly code: string; readonly words: string }[], codes: readonly string[]): string =>
  codes.map((code) => wordsOf(list, code)).join('; ');

/** What each part of a case holds, in a line. */
export const caseWords = {
  flags: ({ flags }: CaseView): string => (flags.length === 0 ? 'None' : joined(FLAGS, flags)),
  priority: ({ priority }: CaseView): string => (priority ? wordsOf(PRIORITIES, priority) : NOT_YET),
  grade: ({ grade }: CaseView): string =>
    grade ? `${grade.source} ${grade.information} ${grade.handling} ${grade.conditions.join(' ')}`.trim() : NOT_YET,
  categories: ({ categories }: CaseView): string => {
    if (!categories) return NOT_YET;
    const { codes, apsp, complaint } = categories;
    const parts = codes.map((code) => (code === 'SEX' && apsp ? 'SEX (APSP)' : code));
    return [parts.join(', '), complaint.length > 0 ? `complaint ${complaint.join(', ')}` : '']
      .filter(Boolean)
      .join('; ');
  },
  harm: ({ harm }: CaseView): string => (harm ? joined(HARM, harm.risk) : NOT_YET),
  referral: ({ referral }: CaseView): string => {
    if (!referral) return NOT_YET;
    const rules = referral.rules.length > 0 ? ` (${referral.rules.join(', ')})` : '';
    return `${wordsOf(REFERRAL_ANSWERS, referral.answer)}${rules}`;
  },
  decision: ({ decision, proposal }: CaseView): string => {
    if (decision) return wordsOf(OUTCOMES, decision.outcome);
    return proposal ? `Proposed: ${wordsOf(OUTCOMES, proposal.outcome)}` : NOT_YET;
  },
  chis: ({ chis }: CaseView): string => {
    if (!chis) return 'Not asked';
    return chis.decision ? wordsOf(CHIS_OUTCOMES, chis.decision.outcome) : 'Asked; nothing goes out until it decides';
  },
  reporter: ({ reporterCounted }: CaseView): string => (reporterCounted ? 'Counted' : NOT_YET),
  feedback: ({ feedback }: CaseView): string => (feedback ? wordsOf(FEEDBACK, feedback) : NOT_YET),
  category: (code: string): string => wordsOf(CATEGORIES, code),
};
