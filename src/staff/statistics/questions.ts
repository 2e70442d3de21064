import { CATEGORIES } from '../../triage/rules/case/categories.ts';
import { CHIS_OUTCOMES } from '../../triage/rules/case/chis.ts';
import { OUTCOMES } from '../../triage/rules/case/outcomes.ts';
import { FEEDBACK } from '../../triage/rules/case/reasons.ts';
import { REPORTERS } from '../../triage/rules/case/reporters.ts';

/** A question that reports are counted by. */
export interface Question {
  readonly name: string;
  readonly words: string;
  /** Whether each report has exactly one answer, so that the answers add up to all reports. */
  readonly isOnePerReport: boolean;
  readonly answers: readonly { readonly code: string; readonly words: string }[];
}

/** Nobody has answered it yet. */
export const OPEN = 'OPEN';

/** A code that this version does not know. */
export const OTHER = 'OTHER';

/**
 * What a unit reports of its work (section 6 of the field's rules), as far as the service knows it. Of what kind reporters
 * were it learns as counts alone, from the members who read the reports.
 */
export const QUESTIONS: readonly Question[] = [
  {
    name: 'category',
    words: 'Category of corruption',
    isOnePerReport: false,
    answers: [...CATEGORIES, { code: OPEN, words: 'Not categorised yet' }],
  },
  {
    name: 'channel',
    words: 'How it came',
    isOnePerReport: true,
    answers: [
      { code: 'chat', words: 'Chat' },
      { code: 'plain', words: 'Pages without JavaScript' },
      { code: 'email', words: 'E-mail' },
      { code: 'hotline', words: '101 call' },
      { code: OTHER, words: 'Another way' },
    ],
  },
  {
    name: 'priority',
    words: 'Marked as urgent by the reporter',
    isOnePerReport: true,
    answers: [
      { code: 'yes', words: 'Urgent' },
      { code: 'no', words: 'Not urgent' },
    ],
  },
  {
    name: 'referral',
    words: 'Referral to the IOPC',
    isOnePerReport: true,
    answers: [
      { code: 'mandatory', words: 'Mandatory' },
      { code: 'voluntary', words: 'Voluntary' },
      { code: 'call-in', words: 'Called in by the IOPC' },
      { code: 'none', words: 'None' },
      { code: OPEN, words: 'Not answered yet' },
    ],
  },
  {
    name: 'outcome',
    words: 'Outcome',
    isOnePerReport: true,
    answers: [...OUTCOMES, { code: OPEN, words: 'Not decided yet' }],
  },
  {
    name: 'conflict',
    words: 'Conflict of interest',
    isOnePerReport: true,
    answers: [
      { code: 'rerouted', words: 'Went to another desk for it' },
      { code: 'stayed', words: 'Stayed at its desk' },
    ],
  },
  {
    name: 'chis',
    words: 'Review by the source unit',
    isOnePerReport: true,
    answers: [...CHIS_OUTCOMES, { code: 'none', words: 'Not asked' }, { code: OPEN, words: 'Not decided yet' }],
  },
  {
    name: 'feedback',
    words: 'Feedback',
    isOnePerReport: true,
    answers: [...FEEDBACK, { code: OPEN, words: 'Not given yet' }],
  },
  {
    name: 'reporter',
    words: 'Who reported it',
    isOnePerReport: true,
    answers: [...REPORTERS, { code: OPEN, words: 'Not counted yet' }],
  },
];

/** Of transfers, which are counted at the desk that a report left and at the one that it came to. */
export const TRANSFERS: Question = {
  name: 'transfer',
  words: 'Transfers between desks',
  isOnePerReport: false,
  answers: [
    { code: 'came', words: 'Came from another desk' },
    { code: 'went', words: 'Went to another desk' },
  ],
};

/** The answers that the list of answers does not have, such as a channel of a later version, count as `OTHER` or `OPEN`. */
export function answerOf(question: Question, code: string): string {
  if (question.answers.some((answer) => answer.code === code)) return code;
  return question.answers.at(-1)?.code ?? OTHER;
}
