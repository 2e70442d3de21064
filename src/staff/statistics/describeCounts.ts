import { publish, publishTransfers } from './publish.ts';
import type { CountRow } from './readCounts.ts';
import type { TransferRow } from './readTransfers.ts';
import type { Statistics } from './wire.ts';

/** A year's counts, and what of them is asked for; plain data, so that it can be handed to a thread. */
export interface CountsRequest {
  readonly rows: readonly CountRow[];
  readonly transfers: readonly TransferRow[];
  readonly year: number;
  readonly months: readonly number[];
  /** Undefined: all. */
  readonly desk: string | undefined;
  /** Desks of the roster; those that have reports are added. */
  readonly desks: readonly string[];
}

/** Works it out, wherever that is done. */
export type CountStatistics = (request: CountsRequest) => Promise<PublishedCounts>;

export type PublishedCounts = Omit<Statistics, 'medianHours'>;

/** What is given out of a year's counts: with nothing in it from which a number under five follows. */
export function describeCounts(request: CountsRequest): PublishedCounts {
  const { rows, transfers, year, months, desk } = request;
  const known = [...request.desks, ...rows.map((row) => row.desk), ...transfers.flatMap(({ from, to }) => [from, to])];
  const desks = [...new Set(known)].sort();
  const published = publish(rows, months.length, desks);
  const place = desk === undefined ? 0 : desks.indexOf(desk) + 1;
  const isKnown = desk === undefined || place > 0;
  return {
    year,
    months: [...months],
    desk: desk ?? null,
    desks,
    reports: {
      figures: months.map((month) => (isKnown ? published.totals(month, place) : 'hidden')),
      year: isKnown ? published.totals(0, place) : 'hidden',
    },
    questions: [...published.questions, publishTransfers(transfers, months.length, desks)].map(
      ({ question, figure }) => ({
        name: question.name,
        words: question.words,
        isOnePerReport: question.isOnePerReport,
        answers: question.answers.map(({ code, words }, index) => ({
          code,
          words,
          figures: months.map((month) => (isKnown ? figure(index + 1, month, place) : 'hidden')),
          year: isKnown ? figure(index + 1, 0, place) : 'hidden',
        })),
      }),
    ),
  };
}
