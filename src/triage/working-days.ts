import Holidays from 'date-holidays';
import type { RulePack } from './rules/rulePack.ts';

/** Tells whether a calendar date is neither a weekend nor a public holiday. `month` is 1 to 12. */
export type IsWorkingDay = (year: number, month: number, day: number) => boolean;

const FIRST_WEEKDAY = 1;
const LAST_WEEKDAY = 5;

/**
 * The working days of a jurisdiction, substitute days for holidays at weekends
 * included. One-off holidays are known once the `date-holidays` package has them.
 */
export function workingDaysOf(region: RulePack['holidays']): IsWorkingDay {
  const calendar = new Holidays(region.country, region.region, { types: ['public'] });
  const years = new Map<number, ReadonlySet<string>>();
  const holidaysIn = (year: number): ReadonlySet<string> => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const dates = new Set(calendar.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)));
    years.set(year, dates);
    return dates;
  };
  return (year, month, day) => {
    const date = new Date(Date.UTC(year, month - 1, day));
    const weekday = date.getUTCDay();
    if (weekday < FIRST_WEEKDAY || weekday > LAST_WEEKDAY) return false;
    return !holidaysIn(date.getUTCFullYear()).has(date.toISOString().slice(0, 10));
  };
}
