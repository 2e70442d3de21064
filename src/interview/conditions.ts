import type { Answers, Condition, Given, Interview, Question } from './types.ts';
import { SKIPPED } from './types.ts';

/** Whether the question was answered, or skipped, and nothing more is to come. */
export const isSettled = (given: Given | undefined): given is Given => given !== undefined && given.open !== true;

/** The question with this id. Throws RangeError for an id that the interview does not have. */
export function questionById(interview: Interview, id: string): Question {
  const question = interview.questions.find((candidate) => candidate.id === id);
  if (!question) {
    throw new RangeError('no such question');
  }
  return question;
}

function isApplicable(interview: Interview, question: Question, answers: Answers): boolean {
  return question.when === undefined || holds(interview, question.when, answers);
}

/** Whether a condition holds. An answer to a question that does not apply counts as none. */
export function holds(interview: Interview, condition: Condition, answers: Answers): boolean {
  const given = answers[condition.question];
  if (!isSettled(given) || !isApplicable(interview, questionById(interview, condition.question), answers)) {
    return false;
  }
  const ids = given.skipped ? [SKIPPED] : (given.choices ?? []);
  return ids.some((id) => condition.is.includes(id));
}

/** The questions that these answers lead to, in order, answered or not. */
export const applicableQuestions = (interview: Interview, answers: Answers): Question[] =>
  interview.questions.filter((question) => isApplicable(interview, question, answers));
