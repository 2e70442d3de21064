import { applicableQuestions, isSettled } from './conditions.ts';
import type { Answers, Interview, Question } from './types.ts';

/** The first question still to be answered, or undefined when it is time to check and send. */
export const nextQuestion = (interview: Interview, answers: Answers): Question | undefined =>
  applicableQuestions(interview, answers).find((question) => !isSettled(answers[question.id]));
