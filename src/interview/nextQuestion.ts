import { applicableQuestions, isSettled } from './conditions.ts';
import type { Answers, Interview, Question } from './types.ts';

/** Whether a report cannot go out well without it: it is required, or its answer may pick the desk. */
const isNeeded = ({ routes }: Interview, { id, required }: Question): boolean =>
  required === true || routes.some(({ when }) => when?.question === id);

/**
 * The first question still to be answered, or undefined when it is time to check and send. To a reporter who has said
 * enough, only what is needed is still asked.
 */
export const nextQuestion = (interview: Interview, answers: Answers, enough = false): Question | undefined =>
  applicableQuestions(interview, answers).find(
    (question) => !isSettled(answers[question.id]) && (!enough || isNeeded(interview, question)),
  );
