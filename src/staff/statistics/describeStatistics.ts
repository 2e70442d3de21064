import type { Store } from '../../store/openStore.ts';
import { monthsOver } from './period.ts';
import { publish } from './publish.ts';
import { readCounts } from './readCounts.ts';
import { readDurations } from './readDurations.ts';
import type { Statistics } from './wire.ts';

export interface StatisticsRequest {
  /** Default: the year of the last full month. */
  readonly year: number | undefined;
  /** Default: all. */
  readonly desk: string | undefined;
  /** Desks of the roster; those that have reports are added. */
  readonly desks: readonly string[];
  readonly now: Date;
}

/** A year's statistics, of one desk or all, with nothing in them from which a number under five follows. */
export async function describeStatistics(store: Store, request: StatisticsRequest): Promise<Statistics> {
  const { now, desk } = request;
  const thisYear = now.getUTCFullYear();
  const year = request.year ?? (monthsOver(thisYear, now).length > 0 ? thisYear : thisYear - 1);
  const months = monthsOver(year, now);
  const [rows, medianHours] = await Promise.all([
    readCounts(store, year, months),
    readDurations(store, year, months, desk),
  ]);
  const desks = [...new Set([...request.desks, ...rows.map((row) => row.desk)])].sort();
  const published = publish(rows, months.length, desks);
  const place = desk === undefined ? 0 : desks.indexOf(desk) + 1;
  const isKnown = desk === undefined || place > 0;
  return {
    year,
    months,
    desk: desk ?? null,
    desks,
    reports: {
      figures: months.map((month) => (isKnown ? published.totals(month, place) : 'hidden')),
      year: isKnown ? published.totals(0, place) : 'hidden',
    },
    questions: published.questions.map(({ question, figure }) => ({
      name: question.name,
      words: question.words,
      isOnePerReport: question.isOnePerReport,
      answers: question.answers.map(({ code, words }, index) => ({
        code,
        words,
        figures: months.map((month) => (isKnown ? figure(index + 1, month, place) : 'hidden')),
        year: isKnown ? figure(index + 1, 0, place) : 'hidden',
      })),
    })),
    medianHours,
  };
}
