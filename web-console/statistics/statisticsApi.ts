import type { Statistics } from '../../src/staff/statistics/wire.ts';
import { call } from '../api/staffApi.ts';

export interface Choice {
  /** Undefined: the year of the last full month. */
  readonly year: number | undefined;
  /** Empty: all, or one's own. */
  readonly desk: string;
}

export async function readStatistics(choice: Choice): Promise<Statistics> {
  return (await call(`/statistics?${queryOf(choice)}`, 'person')).json();
}

/** Where the same is downloaded. */
export function statisticsFileHref(choice: Choice): string {
  return `/v1/staff/statistics/csv?${queryOf(choice)}`;
}

function queryOf({ year, desk }: Choice): URLSearchParams {
  return new URLSearchParams({
    ...(year === undefined ? {} : { year: String(year) }),
    ...(desk === '' ? {} : { desk }),
  });
}
