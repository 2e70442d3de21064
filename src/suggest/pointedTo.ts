import type { Signs } from '../interview/signs/types.ts';
import type { Answers } from '../interview/types.ts';
import { findSign } from './findSign.ts';

/** All that was typed in answers, a line each; not the ways to reach the reporter, which say nothing about the matter. */
export const storyOf = (answers: Answers): string =>
  Object.entries(answers)
    .filter(([id]) => id !== 'details' && id !== 'safe-times')
    .flatMap(([, { texts = [], people = [] }]) => [...texts, ...people.flatMap((person) => Object.values(person))])
    .join('\n');

/** Options of a question that the words point to, for the reporter to say yes or no to, in the order of the signs. */
export const pointedTo = (story: string, question: string, { options, not }: Signs): string[] =>
  Object.entries(options[question] ?? {})
    .filter(([, signs]) => findSign(story, signs, not))
    .map(([option]) => option);
