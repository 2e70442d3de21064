import { toWallTime } from './zonedTime.ts';

/** The calendar date in the zone at that moment, `YYYY-MM-DD`. */
export function localDate(moment: Date, timeZone: string): string {
  const { year, month, day } = toWallTime(moment, timeZone);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
