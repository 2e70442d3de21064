import { nextQuestion } from './nextQuestion.ts';
import type { Answers, Interview, Walk } from './types.ts';

/** A reporter who has said nothing yet, or (with answers) one who goes on where they lead. */
export const startWalk = (interview: Interview, answers: Answers = {}, enough = false): Walk => ({
  answers,
  at: nextQuestion(interview, answers, enough)?.id ?? null,
  ...(enough ? { enough } : {}),
});
