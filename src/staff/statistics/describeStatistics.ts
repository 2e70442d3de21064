import type { Store } from '../../store/openStore.ts';
import type { CountStatistics } from './describeCounts.ts';
import { monthsOver } from './period.ts';
import { readCounts } from './readCounts.ts';
import { readDurations } from './readDurations.ts';
import { readTransfers } from './readTransfers.ts';
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

/**
 * A year's statistics, of one desk or all, with nothing in them from which a number under five follows. The database counts,
 * and a thread works out what must be hidden: neither holds up what else the service is asked.
 */
export async function describeStatistics(
  store: Store,
  count: CountStatistics,
  { now, desk, desks, ...request }: StatisticsRequest,
): Promise<Statistics> {
  const thisYear = now.getUTCFullYear();
  const year = request.year ?? (monthsOver(thisYear, now).length > 0 ? thisYear : thisYear - 1);
  const months = monthsOver(year, now);
  const [rows, transfers, medianHours] = await Promise.all([
    readCounts(store, year, months),
    readTransfers(store, year, months),
    readDurations(store, year, months, desk),
  ]);
  return { ...(await count({ rows, transfers, year, months, desk, desks })), medianHours };
}
