import { applicableQuestions, isSettled } from '../../src/interview/conditions.ts';
import { interview } from '../../src/interview/interview.ts';
import type { CardId } from '../../src/interview/types.ts';
import type { Call } from './call.ts';

/** What the caller's answers mean for somebody's safety, picked or given, and has not been said yet. */
export function cardsOf(call: Call): CardId[] {
  const { answers } = call.walk;
  const found = applicableQuestions(interview, answers).flatMap(({ id, options = [] }) => {
    const given = answers[id];
    const picked = call.drafts[id]?.choices ?? (isSettled(given) ? given.choices : undefined) ?? [];
    return options.flatMap((option) => (option.card !== undefined && picked.includes(option.id) ? [option.card] : []));
  });
  return [...new Set(found)].filter((card) => !call.said.includes(card));
}
