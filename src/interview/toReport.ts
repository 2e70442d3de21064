import type { Answer, Report } from '../report/report.ts';
import { applicableQuestions, isSettled } from './conditions.ts';
import { labelsOf, questionTexts } from './labels.ts';
import type { Texts } from './texts/types.ts';
import type { Answers, Given, Interview, Question } from './types.ts';

/** Between the messages that make up one text. */
const PIECE_BREAK = '\n\n';

function toAnswer(texts: Texts, question: Question, given: Given): Answer {
  const answer: Answer = { question: question.id, asked: questionTexts(texts, question.id).ask };
  const choices = labelsOf(texts, question, given);
  if (choices.length > 0) {
    answer.choices = choices;
  }
  if (given.texts?.length) {
    answer.text = given.texts.join(PIECE_BREAK);
  }
  if (given.people?.length) {
    answer.people = given.people.map((person) => ({ ...person }));
  }
  return answer;
}

const forceLabel = (answer: Answer | undefined): string => answer?.choices?.[0]?.label ?? answer?.text ?? '';

/**
 * The report that these answers make, sealed to `desk`. It holds the words that
 * the reporter saw. Answers to questions that do not apply are left out.
 */
export function toReport(
  interview: Interview,
  answers: Answers,
  texts: Texts,
  { desk, channel }: Pick<Report, 'desk' | 'channel'>,
): Report {
  const said = applicableQuestions(interview, answers).flatMap((question) => {
    const given = answers[question.id];
    return isSettled(given) ? [{ question, answer: toAnswer(texts, question, given) }] : [];
  });
  return {
    version: 1,
    language: texts.language,
    channel,
    desk,
    force: forceLabel(said.find(({ question }) => question.kind === 'force')?.answer),
    answers: said.map(({ answer }) => answer),
  };
}
