import { csvLine } from '../csv/writeCsv.ts';
import type { Figure, Statistics } from './wire.ts';

const HEAD = ['year', 'month', 'desk', 'question', 'code', 'answer', 'reports'];

/** The statistics as CSV: a line for each number, with an empty month for the whole year. */
export function writeStatistics({ year, months, desk, reports, questions, medianHours }: Statistics): string {
  const where = desk ?? 'all';
  const lines = (question: string, code: string, words: string, figures: readonly Figure[], whole: Figure): string =>
    [
      ...figures.map((figure, index) => csvLine([year, months[index] ?? null, where, question, code, words, figure])),
      csvLine([year, null, where, question, code, words, whole]),
    ].join('');
  return [
    csvLine(HEAD),
    lines('reports', 'ALL', 'All reports', reports.figures, reports.year),
    ...questions.flatMap(({ name, answers }) =>
      answers.map(({ code, words, figures, year: whole }) => lines(name, code, words, figures, whole)),
    ),
    ...Object.entries(medianHours).map(([name, hours]) =>
      csvLine([year, null, where, 'median hours', name, `From arrival to ${name}`, hours ?? 'hidden']),
    ),
  ].join('');
}
