import type { Report } from '../../src/report/report.ts';

/** The options that a reporter picked in a question, by their ids. */
export function pickedIn(report: Report, question: string): string[] {
  return report.answers
    .filter((answer) => answer.question === question)
    .flatMap(({ choices = [] }) => choices.map(({ id }) => id));
}
