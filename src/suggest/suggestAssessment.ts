import { isSettled } from '../interview/conditions.ts';
import type { Texts } from '../interview/texts/types.ts';
import type { Answers } from '../interview/types.ts';
import type { CategoryCode } from '../triage/rules/case/categories.ts';
import { cardsIn } from './cardsIn.ts';
import { findSign } from './findSign.ts';
import { pointedTo, storyOf } from './pointedTo.ts';
import type { Clue, Flag, ReferralRule, SuggestionRule, SuggestionRules } from './rules/suggestionRules.ts';

/** What a report may be, for whoever assesses it to start from. Nothing here was decided by anyone. */
export interface SuggestedAssessment {
  readonly categories: readonly CategoryCode[];
  readonly subtype: 'APSP' | undefined;
  readonly flags: readonly Flag[];
  /** Rules under which it may have to be referred. */
  readonly referral: readonly ReferralRule[];
  /** Letters of a complaint; empty as soon as there is any category. */
  readonly complaint: readonly string[];
}

const ABOUT = 'about';

/** Tells whether a clue is there, by what was picked and by what the words mean. */
function reader(answers: Answers, { signs }: Texts): (clue: Clue) => boolean {
  const story = storyOf(answers);
  const given = answers[ABOUT];
  // Who has said what it is about has also said what it is not about.
  const abouts = isSettled(given) && given.choices ? given.choices : pointedTo(story, ABOUT, signs);
  return (clue) => {
    if ('about' in clue) return abouts.includes(clue.about);
    if ('picked' in clue) return answers[clue.of]?.choices?.includes(clue.picked) === true;
    if ('words' in clue) return findSign(story, signs.meanings[clue.words], signs.not);
    return cardsIn(story, signs).includes(clue.card);
  };
}

const gather = <Value>(rules: readonly SuggestionRule[], pick: (rule: SuggestionRule) => readonly Value[]): Value[] => [
  ...new Set(rules.flatMap(pick)),
];

/** What answers and words suggest, on the device and offline. An answer to what it is about goes before the words. */
export function suggestAssessment(answers: Answers, texts: Texts, { rules }: SuggestionRules): SuggestedAssessment {
  const isThere = reader(answers, texts);
  const held = rules.filter(({ when, unless = [] }) => when.some(isThere) && !unless.some(isThere));
  const categories = gather(held, (rule) => rule.categories ?? []);
  const referral = gather(held, (rule) => rule.referral ?? []);
  const flags = gather(held, (rule) => rule.flags ?? []);
  return {
    categories,
    subtype: held.find((rule) => rule.subtype)?.subtype,
    flags: referral.length > 0 ? [...flags, 'REFERRAL_REQUIRED'] : flags,
    referral,
    complaint: categories.length > 0 ? [] : gather(held, (rule) => rule.complaint ?? []),
  };
}
