import { applicableQuestions, isSettled } from '../../src/interview/conditions.ts';
import { interview } from '../../src/interview/interview.ts';
import type { Signs } from '../../src/interview/signs/types.ts';
import type { CardId } from '../../src/interview/types.ts';
import { cardsIn } from '../../src/suggest/cardsIn.ts';
import { storyOf } from '../../src/suggest/pointedTo.ts';
import type { Call } from './call.ts';

/** All that was typed so far, as answers or on the way to being one. */
export function typedIn({ walk, story, drafts }: Call): string {
  const drafted = Object.values(drafts).flatMap(({ text, people }) => [
    text,
    ...people.flatMap((person) => Object.values(person)),
  ]);
  return [story, storyOf(walk.answers), ...drafted].join('\n');
}

function pickedIn(call: Call): CardId[] {
  const { answers } = call.walk;
  return applicableQuestions(interview, answers).flatMap(({ id, options = [] }) => {
    const given = answers[id];
    const picked = call.drafts[id]?.choices ?? (isSettled(given) ? given.choices : undefined) ?? [];
    return options.flatMap((option) => (option.card !== undefined && picked.includes(option.id) ? [option.card] : []));
  });
}

/** What picked answers and typed words mean for somebody's safety, and has not been said yet. */
export function cardsOf(call: Call, signs: Signs): CardId[] {
  const found = new Set([...pickedIn(call), ...cardsIn(typedIn(call), signs)]);
  return [...found].filter((card) => !call.said.includes(card));
}
