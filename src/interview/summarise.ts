import type { Person } from '../report/report.ts';
import { applicableQuestions, isSettled } from './conditions.ts';
import { labelsOf, questionTexts } from './labels.ts';
import type { Texts } from './texts/types.ts';
import type { Answers, Given, Interview, Question } from './types.ts';

/** One answered question for the check before sending. */
export interface SummaryRow {
  readonly question: string;
  readonly short: string;
  readonly lines: readonly string[];
}

/** The fields of a person in the order in which they are asked. */
export const PERSON_FIELDS = ['name', 'rank', 'collarNumber', 'station', 'description'] as const;

const personLine = (person: Person): string =>
  PERSON_FIELDS.map((field) => person[field])
    .filter((value) => value)
    .join(', ');

/** An answer as lines to show: labels as the reporter read them, texts as typed, a line for each person. */
export const answerLines = (texts: Texts, question: Question, given: Given): string[] => [
  ...labelsOf(texts, question, given).map(({ label }) => label),
  ...(given.texts ?? []),
  ...(given.people ?? []).map(personLine),
];

/** All that would be sent, in the order of the questions. */
export const summarise = (interview: Interview, answers: Answers, texts: Texts): SummaryRow[] =>
  applicableQuestions(interview, answers).flatMap((question) => {
    const given = answers[question.id];
    return isSettled(given)
      ? [
          {
            question: question.id,
            short: questionTexts(texts, question.id).short,
            lines: answerLines(texts, question, given),
          },
        ]
      : [];
  });
