import { textsFor } from '../../src/interview/texts/textsFor.ts';
import type { Answers } from '../../src/interview/types.ts';
import type { Report } from '../../src/report/report.ts';
import { englandWales } from '../../src/suggest/rules/england-wales.ts';
import { suggestAssessment } from '../../src/suggest/suggestAssessment.ts';
import { CATEGORY_CODES, type CategoryCode } from '../../src/triage/rules/case/categories.ts';
import { COMPLAINT_LETTERS, type ComplaintLetter } from '../../src/triage/rules/case/complaint.ts';
import { FLAGS, type FlagCode, FOLLOWING_FLAGS } from '../../src/triage/rules/case/flags.ts';

/** Where each form of the workbench starts, for a person to look at and change. */
export interface Suggestion {
  readonly categories: readonly CategoryCode[];
  readonly apsp: boolean;
  readonly complaint: readonly ComplaintLetter[];
  readonly flags: readonly FlagCode[];
  /** Rules of referral that the report may fall under, by their codes. */
  readonly referral: readonly string[];
  /** Whether the source unit should be asked: a flag that nobody sets by hand. */
  readonly asksSourceUnit: boolean;
  /** What has no code of its own. */
  readonly notes: readonly string[];
}

const NOTES: Readonly<Record<string, string>> = {
  DOMESTIC_ABUSE: 'police-perpetrated domestic abuse',
  DISCRIMINATION: 'discrimination',
};

/** What a report's answers and words suggest. It is worked out on this device and kept nowhere. */
export function suggestFor(report: Report): Suggestion | undefined {
  const texts = textsFor(report.language);
  if (!texts) return undefined;
  const suggested = suggestAssessment(answersOf(report), texts, englandWales);
  return {
    categories: CATEGORY_CODES.filter((code) => suggested.categories.includes(code)),
    apsp: suggested.subtype === 'APSP',
    complaint: COMPLAINT_LETTERS.map(({ code }) => code).filter((code) => suggested.complaint.includes(code)),
    flags: FLAGS.map(({ code }) => code).filter(
      (code) => !FOLLOWING_FLAGS.includes(code) && suggested.flags.some((flag) => flag === code),
    ),
    referral: suggested.referral,
    asksSourceUnit: suggested.flags.includes('CHIS_REVIEW'),
    notes: suggested.flags.flatMap((flag) => NOTES[flag] ?? []),
  };
}

function answersOf({ answers }: Report): Answers {
  return Object.fromEntries(
    answers.map(({ question, choices, text }) => [
      question,
      { ...(choices && { choices: choices.map(({ id }) => id) }), ...(text !== undefined && { texts: [text] }) },
    ]),
  );
}
