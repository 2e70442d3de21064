import { sql } from '../../store/sql.ts';
import { toWallTime } from '../../triage/zonedTime.ts';

/** Months begin where the desks are. */
const ZONE = 'Europe/London';

const MONTHS = 12;

/**
 * The months of a year that are over, 1 to 12. The month in hand is not counted: two looks at it would differ by the
 * reports between them.
 */
export function monthsOver(year: number, now: Date): number[] {
  const today = toWallTime(now, ZONE);
  const months = year < today.year ? MONTHS : year === today.year ? today.month - 1 : 0;
  return Array.from({ length: months }, (_, index) => index + 1);
}

/** Whether a time, an SQL expression, is in one of these months, which begin with January. */
export function inMonths(column: string, year: number, months: readonly number[]) {
  const from = `${year}-01-01`;
  const time = sql.ref(column);
  return sql<boolean>`${time} >= ${from}::timestamp AT TIME ZONE ${sql.lit(ZONE)}
    AND ${time} < (${from}::timestamp + make_interval(months => ${months.length})) AT TIME ZONE ${sql.lit(ZONE)}`;
}

/** The month of a time, an SQL expression: 1 to 12. */
export function monthOf(column: string) {
  return sql<number>`date_part('month', ${sql.ref(column)} AT TIME ZONE ${sql.lit(ZONE)})::int`;
}
